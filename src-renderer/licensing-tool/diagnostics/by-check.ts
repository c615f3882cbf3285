import type { FindingView } from '#core/contract/diagnostics.ts';

/** One thing that was looked at, with everything found there, worst first. */
export interface LookedAt {
  readonly check: string;
  /** The worst of its findings. */
  readonly state: FindingView['state'];
  readonly findings: readonly FindingView[];
}

const ORDER: readonly FindingView['state'][] = ['bad', 'attention', 'good'];

/** Puts what was found into one row for each thing: what is to be done something about first, the rest as one thing rests on another. */
export function byCheck(findings: readonly FindingView[]): readonly LookedAt[] {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return worstFirst(
    checks.flatMap((check): LookedAt[] => {
      const found = worstFirst(findings.filter((one) => one.check === check));
      return found[0] === undefined ? [] : [{ check, state: found[0].state, findings: found }];
    }),
  );
}

function worstFirst<One extends { readonly state: FindingView['state'] }>(all: readonly One[]): readonly One[] {
  return [...all].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}
