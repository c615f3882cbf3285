/** What this computer's management sets (managed preferences): it may tighten the policy, never loosen it. */
export interface LocalPolicy {
  /** Whether offline use is forbidden here, whatever the policy allows. */
  readonly offlineForbidden: boolean;
  /** The most days of offline use, 0 or more; more than the policy's do nothing. `null` when nothing is set. */
  readonly maximumOfflineDays: number | null;
}

/** A computer without managed settings. */
export const NO_LOCAL_POLICY: LocalPolicy = { offlineForbidden: false, maximumOfflineDays: null };
