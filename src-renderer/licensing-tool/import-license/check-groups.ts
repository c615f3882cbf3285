import type { CheckView, FileView } from '#core/contract/import-preview.ts';
import type { CheckName } from '#core/import/check-name.ts';

/** The checks as a person asks them, in the order in which they run. */
export const CHECK_GROUPS = ['file', 'issuer', 'computer', 'user', 'dates', 'ended-early'] as const;

/** One of these questions. */
export type CheckGroupName = (typeof CHECK_GROUPS)[number];

/** How one question was answered; `told` where it is not a check but something the license says. */
export type CheckGroupState = 'passed' | 'failed' | 'told';

/** One question with its answer. */
export interface CheckGroup {
  readonly name: CheckGroupName;
  readonly state: CheckGroupState;
  /** The check that failed; `null` where none did. */
  readonly failed: CheckView | null;
}

/** What a preview shows of the checks of a file. */
export interface CheckSummary {
  readonly groups: readonly CheckGroup[];
  /** Whether an early failure left questions without an answer. */
  readonly isRestSkipped: boolean;
}

const CHECKS_OF: Readonly<Record<Exclude<CheckGroupName, 'user'>, readonly CheckName[]>> = {
  file: ['size-and-encoding', 'kind', 'envelope', 'claims', 'is-a-checkout', 'length'],
  issuer: ['certificate', 'signature', 'certificate-valid-at-issue', 'not-issued-in-the-future'],
  computer: ['machine'],
  dates: ['dates'],
  'ended-early': ['cleared-or-revoked'],
};

/**
 * Groups the fourteen checks into the questions people have. A group in which nothing was checked is left out, and `isRestSkipped` says
 * so; whose the license is, is asked only where it could be read.
 *
 * @param isOtherUser whether the license names another user than the one who is signed in; `null` where nobody is
 */
export function groupChecks(
  file: Pick<FileView, 'checks' | 'license' | 'kind'>,
  isOtherUser: boolean | null,
): CheckSummary {
  const groups: CheckGroup[] = [];
  let isRestSkipped = false;
  for (const name of CHECK_GROUPS) {
    if (name === 'user') {
      if (file.license !== null) groups.push({ name, state: isOtherUser === false ? 'passed' : 'told', failed: null });
      continue;
    }
    const made = file.checks.filter(({ check, outcome }) => CHECKS_OF[name].includes(check) && outcome !== 'skipped');
    const failed = made.find(({ outcome }) => outcome === 'failed') ?? null;
    if (made.length > 0) groups.push({ name, state: failed === null ? 'passed' : 'failed', failed });
    // A list of ended licenses has no computer and no dates to look at.
    else if (file.kind !== 'revocations') isRestSkipped = true;
  }
  return { groups, isRestSkipped: isRestSkipped && groups.some(({ state }) => state === 'failed') };
}
