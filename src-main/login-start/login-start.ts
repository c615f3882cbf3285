import type { WhyNoLoginStart } from '#core/contract/settings.ts';
import type { WriteProblem } from '#main/durable-file/write-problem.ts';

/**
 * What the system does when the person signs in to the computer: it starts the gate; it does not; it was told to, and kept from it there; or
 * it was told to start a program that is gone, as one that was moved.
 */
export type LoginStartState = 'on' | 'off' | 'kept-from-it' | 'stale';

/** The system's own list of what it starts when a person signs in to the computer. */
export interface LoginStart {
  readonly whyNot: WhyNoLoginStart;
  /** Where that is written, for people. */
  readonly place: string;
  /** What holds now, whoever changed it. */
  state(): LoginStartState;
  /** Writes it, or takes it away; `null` once that is done. */
  set(isOn: boolean): WriteProblem | null;
}

/** Where the system cannot be told. */
export function noLoginStart(whyNot: Exclude<WhyNoLoginStart, null>): LoginStart {
  return { whyNot, place: '', state: () => 'off', set: () => ({ code: 'write-failed', path: '', errno: 'ENOTSUP' }) };
}

/** For a window that was told of none. */
export const NO_LOGIN_START: LoginStart = noLoginStart('not-in-this-host');
