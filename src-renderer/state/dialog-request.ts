import type { ArgumentOf } from '#core/contract/requests.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Decision } from '#core/status/decision.ts';

/** An application as a request names it. */
export type AskedApplication = ArgumentOf<'askToStart'>['application'];

/** A dialog that any page can ask for; the frame shows it, so that no page needs another's folder. */
export type DialogRequest =
  | { readonly kind: 'help' }
  /** Signing in, which begins at once. */
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'clear-license'; readonly checkoutId: CheckoutId }
  /** The receipt of a checkout cleared earlier, shown again. */
  | { readonly kind: 'receipt'; readonly checkoutId: CheckoutId }
  /** The CONNECTION Client, as a start of this application opens it; `name` is for people. */
  | { readonly kind: 'connection-client'; readonly application: AskedApplication; readonly name: string | null };

/** An application of a decision, as a request names it. */
export function askedApplication({ productId, featureString, version }: Decision['application']): AskedApplication {
  return { productId, featureString, version: version === null ? null : [version[0], version[1], version[2], version[3]] };
}
