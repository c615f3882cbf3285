/** What this computer's management sets (managed policy): it may tighten the policy, never loosen it. */
export interface LocalPolicy {
  /** Whether offline use is forbidden here, whatever the policy allows. */
  readonly offlineForbidden: boolean;
  /** The most days of offline use, 0 or more; more than the policy's do nothing. `null` when nothing is set. */
  readonly maximumOfflineDays: number | null;
  /**
   * Where a managed policy is that cannot be read: nobody knows what it forbids, so offline use counts as forbidden meanwhile (ADR 0022).
   * `null` or absent when all could be read.
   */
  readonly unreadable?: string | null;
}

/** A computer without managed settings. */
export const NO_LOCAL_POLICY: LocalPolicy = { offlineForbidden: false, maximumOfflineDays: null };
