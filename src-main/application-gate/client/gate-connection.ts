import { GATE_VERSIONS, GATE_WAITS } from '#core/contract/gate/limits.ts';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import type { LineConnection } from '#main/local-socket/line-connection.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { GateError } from './gate-error.ts';
import { readGateMessage, type AnsweredError, type GateHello, type GateMessage } from './messages.ts';

/** A reply of the gate to one request, good or not. */
export type GateReply = Extract<GateMessage, { kind: 'reply' }>;

/** The answer for an application, with its number among the subscriptions of its connection. */
export type DecisionEvent = Extract<GateMessage, { kind: 'decision' }>;

/** What is said to the gate first. */
export interface ProgramName {
  readonly name: string;
  readonly version?: string | null;
}

/** How one request waits for its reply. */
export interface RequestOptions {
  /** Milliseconds from the sending; while a person is asked, the gate's own end of that counts. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
  /** A window was opened and a person is asked, at most until then (ISO 8601, UTC). */
  readonly prompting?: ((until: string) => void) | undefined;
  /** Hears the reply in the turn it comes in, before what the gate sends after it. */
  readonly replied?: (reply: GateReply) => void;
  /** Hears a reply that came after this side had stopped waiting for it. */
  readonly late?: (reply: GateReply) => void;
}

/** Who a connection tells what it did not ask for; `ended` comes once, and last. */
export interface ConnectionOwner {
  readonly decision: (event: DecisionEvent) => void;
  readonly ended: (error: GateError) => void;
}

interface Waiting {
  readonly reply: (reply: GateReply) => void;
  readonly prompting: (until: string) => void;
  readonly fail: (error: Error) => void;
}

/** One connection to a gate, after `hello`. It never comes back once it ended. */
export class GateConnection {
  readonly hello: GateHello;
  readonly #line: LineConnection;
  readonly #waiting = new Map<number, Waiting>();
  readonly #queued: (() => void)[] = [];
  readonly #owner: ConnectionOwner;
  #lastId = 0;
  #end: GateError | null = null;

  private constructor(hello: GateHello, line: LineConnection, owner: ConnectionOwner) {
    this.hello = hello;
    this.#line = line;
    this.#owner = owner;
  }

  /**
   * Connects and says hello; `null` where nothing answers for the profile.
   *
   * @throws {GateError} `not-a-gate`, `gate-timed-out`, `connection-lost`, or what the gate answers to `hello`
   */
  static async open(profile: SocketProfile, program: ProgramName, owner: ConnectionOwner): Promise<GateConnection | null> {
    const line = await connectLocalSocket('gate', profile);
    if (line === null) return null;
    const hello = withEnd<GateConnection>(GATE_WAITS.hello, 'The gate did not answer hello.');
    let connection: GateConnection | null = null;
    // Within this turn, so that what comes in one piece with the answer to hello finds the connection made.
    const begin = (text: string): void => {
      try {
        connection = new GateConnection(helloOf(readGateMessage(text)), line, owner);
        hello.resolve(connection);
      } catch (error) {
        hello.reject(error as Error);
      }
    };
    line.onLine(
      (text) => (connection === null ? begin(text) : connection.#receive(readGateMessage(text))),
      () => (connection === null ? hello.reject(notAGate()) : connection.#ended(notAGate())),
    );
    void line.ended.then(() => {
      const error = new GateError('connection-lost', 'The gate closed the connection.');
      if (connection === null) hello.reject(error);
      else connection.#ended(error);
    });
    line.send({ hello: GATE_VERSIONS, program: { name: program.name, version: program.version ?? null } });
    try {
      return await hello.answer;
    } catch (error) {
      line.close();
      throw error;
    }
  }

  /** Whether requests still reach the gate. */
  get isOpen(): boolean {
    return this.#end === null;
  }

  /** Sends a request and waits for its reply. More than the gate takes at once wait here for their turn. */
  async request(fields: Readonly<Record<string, unknown>>, options: RequestOptions): Promise<GateReply> {
    options.signal?.throwIfAborted();
    if (this.#end !== null) throw this.#end;
    if (this.#waiting.size >= this.hello.requestsInFlight) await new Promise<void>((resolve) => this.#queued.push(resolve));
    options.signal?.throwIfAborted();
    return this.#send(fields, options);
  }

  /** Ends the connection, and with it its sessions. */
  close(why: GateError = new GateError('closed', 'The connection to the gate was closed.')): void {
    this.#ended(why);
  }

  #send(fields: Readonly<Record<string, unknown>>, { patience, signal, prompting, replied, late }: RequestOptions): Promise<GateReply> {
    if (this.#end !== null) return Promise.reject(this.#end);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      let isOver = false;
      const giveUp = (error: Error): void => {
        isOver = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        reject(error);
      };
      const timedOut = (): void => giveUp(new GateError('gate-timed-out', `The gate did not answer "${String(fields['request'])}" in time.`));
      const aborted = (): void => giveUp(signal?.reason as Error);
      let timer = setTimeout(timedOut, patience);
      signal?.addEventListener('abort', aborted, { once: true });
      // The id stays taken until the gate answered, also when nobody waits any more.
      this.#waiting.set(id, {
        fail: giveUp,
        prompting: (until) => {
          if (isOver) return;
          clearTimeout(timer);
          timer = setTimeout(timedOut, GATE_WAITS.prompt + GATE_WAITS.start);
          if (prompting !== undefined) queueMicrotask(() => prompting(until));
        },
        reply: (reply) => {
          if (isOver) return late?.(reply);
          clearTimeout(timer);
          signal?.removeEventListener('abort', aborted);
          replied?.(reply);
          resolve(reply);
        },
      });
      this.#line.send({ id, ...fields });
    });
  }

  #receive(message: GateMessage | null): void {
    if (this.#end !== null) return;
    if (message === null) this.#ended(notAGate());
    else if (message.kind === 'reply') this.#reply(message);
    else if (message.kind === 'prompting') this.#waiting.get(message.id)?.prompting(message.until);
    else if (message.kind === 'decision') this.#owner.decision(message);
    // An error without an id is about the connection: it ends now.
    else if (message.kind === 'fault') this.#ended(errorOf(message.error));
  }

  #reply(reply: GateReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    this.#queued.shift()?.();
    waiting.reply(reply);
  }

  #ended(error: GateError): void {
    if (this.#end !== null) return;
    this.#end = error;
    this.#line.close();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.fail(error);
    for (const next of this.#queued.splice(0)) next();
    this.#owner.ended(error);
  }
}

/** A promise that fails by itself in the end. */
function withEnd<Value>(milliseconds: number, sentence: string) {
  let [resolve, reject]: [(value: Value) => void, (error: Error) => void] = [() => undefined, () => undefined];
  const answer = new Promise<Value>((...both) => ([resolve, reject] = both));
  const timer = setTimeout(() => reject(new GateError('gate-timed-out', sentence)), milliseconds);
  const ended = (): void => clearTimeout(timer);
  answer.then(ended, ended);
  return { answer, resolve, reject };
}

function helloOf(message: GateMessage | null): GateHello {
  if (message?.kind === 'fault') throw errorOf(message.error);
  if (message?.kind !== 'hello') throw new GateError('not-a-gate', 'What answers is not a gate.');
  const { version } = message.hello;
  if (version < GATE_VERSIONS.from || version > GATE_VERSIONS.to) throw new GateError('version-not-supported', `The gate speaks version ${String(version)}.`);
  return message.hello;
}

function notAGate(): GateError {
  return new GateError('not-a-gate', 'The gate sent something that is not of its protocol.');
}

/** The gate's error as this client throws it. */
export function errorOf({ code, message }: AnsweredError): GateError {
  return new GateError(code, message);
}
