import type { Decision } from '#core/status/decision.ts';
import { duration, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { decideStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import { readStatus } from '#main/use-cases/read-status.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { ANSWER_PATIENCE } from './gate-patience.ts';
import type { GateProfile } from './gate-profile.ts';

/** For how long a recorded time serves the questions that follow: what a record costs is many times what an answer does. */
const SERVES_FOR = duration(1, SECOND);

/** An answer at its moment. */
export interface DecidedStatus {
  readonly now: Instant;
  readonly decision: Decision;
}

/** Answers `status`: every answer rests on a time that was recorded in the same second. */
export class StatusDesk {
  readonly #profile: GateProfile;
  /** The uptime and boot of the last record; `null` where the last could not be made. */
  #recorded: { readonly uptime: Duration; readonly bootId: string | null } | null = null;

  constructor(profile: GateProfile) {
    this.#profile = profile;
  }

  decide(question: StatusQuestion): Promise<UseCaseAnswer<DecidedStatus>> {
    return this.#profile.use((opened) => {
      const { uptime, bootId } = opened.clock();
      const recorded = this.#recorded;
      const passed = recorded === null || recorded.bootId !== bootId ? Infinity : uptime - recorded.uptime;
      if (passed >= 0 && passed < SERVES_FOR) return readStatus(opened, question);
      this.#recorded = null;
      const decided = decideStatus(opened, question);
      if (!decided.ok) return decided;
      const { now, decisions, unrecorded } = decided.value;
      const [decision] = decisions;
      if (decision === undefined) throw new Error('one question has one answer');
      if (unrecorded === null) this.#recorded = { uptime, bootId };
      return { ok: true, value: { now, decision } };
    }, ANSWER_PATIENCE);
  }
}
