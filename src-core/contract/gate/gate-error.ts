import { z } from 'zod';

/** Everything that the gate can answer in the place of what was asked for: a closed set, an API. */
export const GATE_ERROR_CODES = [
  /** The first line was no `hello`, or did not come in time. The gate closes. */
  'hello-expected',
  /** No version of the protocol is spoken by both. The gate says which it speaks, and closes. */
  'version-not-supported',
  'not-json',
  /** The gate closes. */
  'line-too-long',
  'not-an-object',
  'unknown-request',
  /** `field` names what is missing or wrong. */
  'bad-request',
  'id-in-use',
  'too-many-requests',
  /** As many programs are connected as the gate takes, and each of them is in use. The gate closes. */
  'too-many-connections',
  'no-such-session',
  /** A prompt is due, and nobody could be asked: no window came (there is no display, or too many wait), or `prompt` was `none` and it may run. */
  'prompt-unavailable',
  /** The person was asked and did not go on, now or within the last minute on this connection. */
  'prompt-declined',
  /** The person was asked and did not answer in time. */
  'prompt-timed-out',
  'may-not-run',
  /** The profile or its store cannot be used now; `cause` is one of the client's own codes. */
  'profile-unavailable',
  'gate-ending',
  'unexpected',
] as const;

/** One thing that the gate can answer in the place of what was asked for. */
export type GateErrorCode = (typeof GATE_ERROR_CODES)[number];

/** An error as it is sent. Programs compare `code`; `message` is an English sentence for a log. */
export const gateErrorSchema = z.object({
  code: z.enum(GATE_ERROR_CODES),
  message: z.string(),
  /** With `bad-request`: the field, with dots where it lies deeper. */
  field: z.string().optional(),
  /** With `profile-unavailable`: why, as the command line calls it (docs/command-line.md). */
  cause: z.string().optional(),
  /** With `version-not-supported`: the versions that the gate speaks. */
  from: z.int().optional(),
  to: z.int().optional(),
});

/** An error as it is sent. */
export type GateError = z.output<typeof gateErrorSchema>;
