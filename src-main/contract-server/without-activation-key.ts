import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';

/** A license as a window may have it: its activation key is masked before it leaves this process. */
export function withoutActivationKey(license: Checkout): Checkout {
  return license.activationKey === null ? license : { ...license, activationKey: maskedActivationKey(license.activationKey) };
}

/** The same for a stored one. */
export function storedWithoutActivationKey(stored: StoredCheckout): StoredCheckout {
  return { ...stored, checkout: withoutActivationKey(stored.checkout) };
}
