import type { ApplicationKey } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';
import type { Evidence } from './evidence.ts';
import type { ReasonCode, RemedyCode } from './reason.ts';
import type { Status, StatusCode } from './status.ts';

/** What an answer rests on. */
export type DecisionSource = 'checkout' | 'entitlement' | 'trial' | 'evaluation' | 'none';

/** The answer to "may this application run?", the same for window, command line and licensed programs. */
export interface Decision {
  readonly application: ApplicationKey & {
    readonly name: string | null;
    readonly version: ApplicationVersion | null;
  };
  readonly status: Status;
  readonly statusCode: StatusCode;
  readonly mayRun: boolean;
  readonly source: DecisionSource;
  /** The instant until which the application may run on this answer's ground; `null` when it may not. */
  readonly until: Instant | null;
  /** The earliest instant at which the answer can change by time alone; `null` when time changes nothing. */
  readonly nextChangeAt: Instant | null;
  readonly reason: ReasonCode;
  /** What led to the answer, in the order in which it was looked at. */
  readonly evidence: readonly Evidence[];
  readonly remedy: RemedyCode;
  readonly notices: readonly NoticeCode[];
}
