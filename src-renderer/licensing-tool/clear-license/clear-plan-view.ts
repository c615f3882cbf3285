import { isSameApplication, type Application, type ApplicationKey } from '#core/application/application.ts';
import type { ClearPlan, PlannedClear } from '#core/checkout/plan-clear.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';

type Plan = Extract<ClearPlan, { outcome: 'clear' }>;

/** The applications of the checkout that was asked for, each once. */
export function applicationsOfPlan({ checkouts }: Plan): readonly Application[] {
  return eachOnce(
    checkouts.filter(({ because }) => because === 'asked').flatMap(({ stored }) => stored.checkout.applications),
  );
}

/** Other forms of the same license that go with it. */
export function linkedOf({ checkouts }: Plan): readonly PlannedClear[] {
  return checkouts.filter(({ because }) => because === 'linked');
}

/** Those whose stored file does not verify: they go too, and leave no receipt (clear-checkouts.ts). */
export function withoutReceiptOf({ checkouts }: Plan): readonly PlannedClear[] {
  return checkouts.filter(({ stored }) => leavesNoReceipt(stored));
}

/** Finds an application of a plan by its key: what stays licensed is told by key alone. */
export function applicationByKey({ checkouts }: Plan, key: ApplicationKey): Application | null {
  return (
    checkouts.flatMap(({ stored }) => stored.checkout.applications).find((one) => isSameApplication(one, key)) ?? null
  );
}

function leavesNoReceipt({ problem }: StoredCheckout): boolean {
  return problem !== null && problem !== 'other-machine';
}

function eachOnce(applications: readonly Application[]): readonly Application[] {
  return applications.filter(
    (one, index) => applications.findIndex((other) => isSameApplication(one, other)) === index,
  );
}
