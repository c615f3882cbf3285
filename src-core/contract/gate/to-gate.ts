import { z } from 'zod';
import { GATE_LIMITS } from './limits.ts';

const { nameCharacters, featureCharacters, displayCharacters } = GATE_LIMITS;

/** The number that a reply repeats. */
export const gateRequestId = z.int().min(0);

const productId = z.int().min(1_000).max(999_999_999);
const feature = z.string().max(featureCharacters).default('');
/** Four parts with dots; without one, bindings to a version do not bite. */
const version = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,4}){3}$/)
  .nullable()
  .default(null);

/** One of the names that a display goes by on Linux, as the environment of the program has it. */
const displayName = z.string().max(displayCharacters).regex(/^[^\u0000-\u001f\u007f]*$/).optional();

/** Where the program shows its windows; the gate may have been started elsewhere. */
const display = z.object({ DISPLAY: displayName, WAYLAND_DISPLAY: displayName, XAUTHORITY: displayName });

/** The first line of a connection: the versions of the protocol that the client speaks, and who it is. */
export const helloSchema = z.object({
  hello: z.object({ from: z.int().min(1), to: z.int().min(1) }),
  program: z.object({ name: z.string().max(nameCharacters), version: z.string().max(64).nullable().default(null) }).nullable().default(null),
});

/** Whether an application may run, as it is now. Asks nobody and opens no session. */
export const statusRequestSchema = z.object({ id: gateRequestId, request: z.literal('status'), productId, feature, version });

/** An application starts: asks a person where that is due, and opens a session where it may run. */
export const startRequestSchema = z.object({
  id: gateRequestId,
  request: z.literal('start'),
  productId,
  feature,
  version,
  /** What it is called where no license says so. */
  application: z.object({ name: z.string().max(nameCharacters).nullable().default(null) }).nullable().default(null),
  /** `none`: where somebody would have to be asked, the answer is `prompt-unavailable`. */
  prompt: z.enum(['window', 'none']).default('window'),
  /** On Linux: the display of the program, for the window that asks. */
  display: display.nullable().default(null),
});

/** A session ends. */
export const stopRequestSchema = z.object({ id: gateRequestId, request: z.literal('stop'), session: z.string().max(64) });

/** Events whenever the answer for an application changes its meaning, until the connection ends. */
export const subscribeRequestSchema = z.object({ id: gateRequestId, request: z.literal('subscribe'), productId, feature, version });

/** What a request of each name must be. Fields that are not named here are passed over. */
export const GATE_REQUESTS = {
  status: statusRequestSchema,
  start: startRequestSchema,
  stop: stopRequestSchema,
  subscribe: subscribeRequestSchema,
} as const;

/** The display that a start names. */
export type GateDisplay = z.output<typeof display>;

/** The name of a request to the gate. */
export type GateRequestName = keyof typeof GATE_REQUESTS;

/** A request as a client writes it, by its name. */
export type GateRequest<Name extends GateRequestName = GateRequestName> = { [Key in Name]: z.input<(typeof GATE_REQUESTS)[Key]> }[Name];

/** A request once it was checked, by its name. */
export type CheckedGateRequest<Name extends GateRequestName = GateRequestName> = { [Key in Name]: z.output<(typeof GATE_REQUESTS)[Key]> }[Name];

/** The first line of a connection, as a client writes it. */
export type GateHello = z.input<typeof helloSchema>;
