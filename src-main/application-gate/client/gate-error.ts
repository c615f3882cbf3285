import type { DecisionJson } from '#core/status/decision-json.ts';

/** What a gate can answer instead of what was asked (docs/application-gate.md, Errors). */
export type GateAnswerCode =
  | 'hello-expected'
  | 'version-not-supported'
  | 'not-json'
  | 'line-too-long'
  | 'not-an-object'
  | 'unknown-request'
  | 'bad-request'
  | 'id-in-use'
  | 'too-many-requests'
  | 'too-many-connections'
  | 'no-such-session'
  | 'prompt-unavailable'
  | 'prompt-declined'
  | 'prompt-timed-out'
  | 'may-not-run'
  | 'profile-unavailable'
  | 'gate-ending'
  | 'unexpected';

/** What can go wrong on this side of the connection. */
export type GateClientCode =
  /** No gate answers, and no licensing program was found to start one. */
  | 'gate-not-found'
  /** The licensing program was started, and no gate answered within five seconds. */
  | 'gate-not-started'
  /** The gate did not answer within the time that docs/application-gate.md states. */
  | 'gate-timed-out'
  /** The connection ended before the answer came. */
  | 'connection-lost'
  /** What answers does not speak this protocol. */
  | 'not-a-gate'
  /** The gate answers from a scenario and not from licenses; only `development: true` takes that. */
  | 'gate-of-a-scenario'
  /** This client was closed. */
  | 'closed';

/** Every code an error of this client can have; a later gate may answer with one that is not known here. */
export type GateErrorCode = GateAnswerCode | GateClientCode | (string & {});

/** What stopped a request. Branch on `code`; `message` is an English sentence for a log. */
export class GateError extends Error {
  readonly code: GateErrorCode;
  /** The answer that came with the error, where one did. */
  readonly decision: DecisionJson | null;

  constructor(code: GateErrorCode, message: string, decision: DecisionJson | null = null) {
    super(message);
    this.name = 'GateError';
    this.code = code;
    this.decision = decision;
  }
}
