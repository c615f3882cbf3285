import { z } from 'zod';
import { STATUS_CODES, type Status } from '../../status/status.ts';
import { gateErrorSchema } from './gate-error.ts';
import { gateRequestId } from './to-gate.ts';

/** An instant, ISO 8601 in UTC with milliseconds. */
const instant = z.iso.datetime({ precision: 3 });

/**
 * The answer to "may this application run?", as `status --json` and `LICENSING_DECISION` give it too. Later versions may know more
 * reasons, remedies, notices and evidence; statuses are a closed set.
 */
export const gateDecisionSchema = z.object({
  productId: z.int(),
  feature: z.string(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  status: z.enum(Object.keys(STATUS_CODES) as [Status, ...Status[]]),
  statusCode: z.int(),
  mayRun: z.boolean(),
  source: z.enum(['checkout', 'entitlement', 'trial', 'evaluation', 'none']),
  until: instant.nullable(),
  nextChangeAt: instant.nullable(),
  reason: z.string(),
  evidence: z.array(z.looseObject({ fact: z.string() })),
  remedy: z.string(),
  notices: z.array(z.string()),
  /** How much evidence does not fit into the line; absent where all of it is there. */
  evidenceLeftOut: z.int().optional(),
});

/** The gate's answer to `hello`: the version that is spoken from here, and who answers. */
export const welcomeSchema = z.object({
  hello: z.object({ version: z.int() }),
  gate: z.object({ program: z.string(), version: z.string() }),
  /** The operating-system user whose profile answers. */
  profile: z.string(),
  limits: z.object({ lineBytes: z.int(), requestsInFlight: z.int() }),
  /** The scenario that an unpackaged build answers from, instead of from licenses. */
  scenario: z.string().optional(),
});

/** The gate's answer to a first line that it cannot go on from; it closes. */
export const refusalSchema = z.object({ error: gateErrorSchema });

/** A good answer to `status` and `subscribe`. */
export const decisionReplySchema = z.object({ id: gateRequestId, ok: z.literal(true), now: instant, decision: gateDecisionSchema });

/** A good answer to `start`: the session is open until `stop` or the end of the connection. */
export const startReplySchema = z.object({ ...decisionReplySchema.shape, session: z.string() });

/** A good answer to `stop`. */
export const stopReplySchema = z.object({ id: gateRequestId, ok: z.literal(true) });

/** An error: of a request, or of a line that was none (`id` is `null`). `start` adds the answer as it was. */
export const errorReplySchema = z.object({
  id: gateRequestId.nullable(),
  ok: z.literal(false),
  error: gateErrorSchema,
  now: instant.optional(),
  decision: gateDecisionSchema.optional(),
});

/** A `start` waits for a person, until then at most; its reply follows. */
export const promptingEventSchema = z.object({ id: gateRequestId, event: z.literal('prompting'), until: instant });

/** The answer for an application that was subscribed to means something else now. */
export const decisionEventSchema = z.object({
  event: z.literal('decision'),
  /** The id of the `subscribe` request. */
  subscription: gateRequestId,
  now: instant,
  decision: gateDecisionSchema,
  /** Until when a session of this connection that lost its right must have saved; `null` where none has. */
  mustSaveBy: instant.nullable(),
});

/** The answer as it is sent. */
export type GateDecision = z.output<typeof gateDecisionSchema>;
export type GateWelcome = z.output<typeof welcomeSchema>;
export type GateRefusal = z.output<typeof refusalSchema>;
export type GateDecisionReply = z.output<typeof decisionReplySchema>;
export type GateStartReply = z.output<typeof startReplySchema>;
export type GateStopReply = z.output<typeof stopReplySchema>;
export type GateErrorReply = z.output<typeof errorReplySchema>;
export type GatePromptingEvent = z.output<typeof promptingEventSchema>;
export type GateDecisionEvent = z.output<typeof decisionEventSchema>;

/** Any line that the gate sends. */
export type FromGate =
  | GateWelcome
  | GateRefusal
  | GateDecisionReply
  | GateStartReply
  | GateStopReply
  | GateErrorReply
  | GatePromptingEvent
  | GateDecisionEvent;
