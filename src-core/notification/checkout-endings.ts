import { beginsAt } from '../checkout/checkout-state.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import { decide } from '../status/decide.ts';
import type { Decision } from '../status/decision.ts';
import { earliest, latest, type Instant } from '../time/instant.ts';
import type { Asked } from './asked.ts';
import type { Ending, EndingApplication } from './ending.ts';

/** The ends of what covers applications now: one for each checkout and instant, checkouts that take over without a gap counted. */
export function checkoutEndings(asked: readonly Asked[], now: Instant): readonly Ending[] {
  const endings = new Map<string, Ending>();
  for (const one of asked) {
    const decision = decide(one.question, one.facts, now);
    if (decision.reason !== 'covered-by-checkout' || decision.until === null) continue;
    const last = lastToCover(decision, one.facts.checkouts);
    if (last === null) continue;
    const { productId, featureString, name } = decision.application;
    const application: EndingApplication = { productId, featureString, name };
    const key = `checkout ${last.checkout.checkoutId} ${String(decision.until)}`;
    const goesOnUntil = afterwards(one, decision.until);
    const before = endings.get(key);
    endings.set(key, {
      key,
      kind: 'checkout',
      begins: latest(last.importedAt, beginsAt(last.checkout.notBefore)),
      endsAt: decision.until,
      applications: [...(before?.applications ?? []), application],
      goesOnUntil: before === undefined ? goesOnUntil : earlier(before.goesOnUntil, goesOnUntil),
      silentUntil: null,
    });
  }
  return [...endings.values()];
}

/** The checkout that covers last: the one that ends when the answer does. */
function lastToCover({ evidence }: Decision, checkouts: readonly StoredCheckout[]): StoredCheckout | null {
  const continuing = evidence.find((one) => one.fact === 'checkout-continues');
  const covering = continuing ?? evidence.find((one) => one.fact === 'checkout-covers');
  const { checkoutId } = covering as { readonly checkoutId?: string };
  return checkouts.find(({ checkout }) => checkout.checkoutId === checkoutId) ?? null;
}

/** Until when the application can go on once the checkout has ended, if nothing happens but that time passes; `null` when it stops. */
function afterwards({ question, facts }: Asked, endsAt: Instant): Instant | null {
  const { mayRun, until } = decide(question, facts, endsAt);
  return mayRun ? until : null;
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? null : earliest(one, other);
}
