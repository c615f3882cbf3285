import type { DecisionJson } from '#core/status/decision-json.ts';

/** What the gate said of itself. */
export interface GateHello {
  /** The version of the protocol that both sides speak on this connection. */
  readonly version: number;
  readonly gate: { readonly program: string; readonly version: string };
  /** The name of the operating-system user whose profile answers. */
  readonly profile: string;
  /** The scenario that an unpackaged build answers from; `null` where real licenses answer. */
  readonly scenario: string | null;
  readonly requestsInFlight: number;
}

/** An error inside a message of the gate. */
export interface AnsweredError {
  readonly code: string;
  readonly message: string;
}

/** One message of the gate, checked; `unknown` is one that a later version added, and is passed over. */
export type GateMessage =
  | { readonly kind: 'hello'; readonly hello: GateHello }
  | {
      readonly kind: 'reply';
      readonly id: number;
      readonly error: AnsweredError | null;
      readonly now: string | null;
      readonly decision: DecisionJson | null;
      readonly session: string | null;
    }
  | { readonly kind: 'prompting'; readonly id: number; readonly until: string }
  | {
      readonly kind: 'decision';
      readonly subscription: number;
      readonly now: string;
      readonly decision: DecisionJson;
      readonly mustSaveBy: string | null;
    }
  | { readonly kind: 'fault'; readonly error: AnsweredError }
  | { readonly kind: 'unknown' };

/**
 * Reads one line of a gate; `null` when it breaks the protocol. Nothing in it is believed unseen: another program of the same user can
 * answer in a gate's place, and a wrong type must not come up far away from here.
 */
export function readGateMessage(line: string): GateMessage | null {
  const message = parsedObject(line);
  if (message === null) return null;
  if ('hello' in message) return readHello(message);
  if ('event' in message) return readEvent(message);
  if (isId(message['id'])) return readReply(message, message['id']);
  const error = readError(message['error']);
  return error === null ? { kind: 'unknown' } : { kind: 'fault', error };
}

type Fields = Readonly<Record<string, unknown>>;

function parsedObject(line: string): Fields | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    // Not JSON: the caller ends the connection.
    return null;
  }
}

function readHello({ hello, gate, profile, limits, scenario }: Fields): GateMessage | null {
  const [spoken, program] = [asObject(hello), asObject(gate)];
  const version = spoken?.['version'];
  if (program === null || typeof version !== 'number') return null;
  if (typeof program['program'] !== 'string' || typeof program['version'] !== 'string') return null;
  const inFlight = asObject(limits)?.['requestsInFlight'];
  return {
    kind: 'hello',
    hello: {
      version,
      gate: { program: program['program'], version: program['version'] },
      profile: typeof profile === 'string' ? profile : '',
      scenario: typeof scenario === 'string' ? scenario : null,
      requestsInFlight: typeof inFlight === 'number' && inFlight >= 1 ? inFlight : 1,
    },
  };
}

function readEvent(message: Fields): GateMessage | null {
  const { event, id, until, subscription, now, mustSaveBy } = message;
  if (event === 'prompting') return isId(id) && isInstant(until) ? { kind: 'prompting', id, until } : null;
  if (event !== 'decision') return { kind: 'unknown' };
  const decision = readDecision(message['decision']);
  if (!isId(subscription) || decision === null || !isInstant(now)) return null;
  if (mustSaveBy !== null && mustSaveBy !== undefined && !isInstant(mustSaveBy)) return null;
  return { kind: 'decision', subscription, now, decision, mustSaveBy: mustSaveBy ?? null };
}

function readReply({ ok, error, now, decision, session }: Fields, id: number): GateMessage | null {
  const answered = readError(error);
  if (ok !== (answered === null)) return null;
  const read = decision === undefined || decision === null ? null : readDecision(decision);
  if (read === null && decision !== undefined && decision !== null) return null;
  const at = now === undefined ? null : isInstant(now) ? now : undefined;
  const opened = session === undefined ? null : typeof session === 'string' ? session : undefined;
  if (at === undefined || opened === undefined) return null;
  return { kind: 'reply', id, error: answered, now: at, decision: read, session: opened };
}

function readError(value: unknown): AnsweredError | null {
  const { code, message } = asObject(value) ?? {};
  return typeof code === 'string' ? { code, message: typeof message === 'string' ? message : code } : null;
}

/** What every decision has. Codes that a later version adds are kept as they are; whether it may run is never guessed. */
function readDecision(value: unknown): DecisionJson | null {
  const decision = asObject(value);
  if (decision === null) return null;
  const { productId, statusCode, mayRun, until, nextChangeAt, evidence, notices, name, version } = decision;
  const areTexts = ['feature', 'status', 'source', 'reason', 'remedy'].every((field) => typeof decision[field] === 'string');
  const areInstants = [until, nextChangeAt].every((at) => at === null || isInstant(at));
  const areNames = [name, version].every((text) => text === null || typeof text === 'string');
  const areLists = Array.isArray(evidence) && Array.isArray(notices);
  if (!areTexts || !areInstants || !areNames || !areLists) return null;
  if (typeof productId !== 'number' || typeof statusCode !== 'number' || typeof mayRun !== 'boolean') return null;
  return decision as unknown as DecisionJson;
}

function asObject(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
