import { GATE_WAITS, TIME_TO_SAVE } from '#core/contract/gate/limits.ts';
import { fieldsOf, keyOf, type AskOptions, type ConnectionChange, type Licensing, type StartOptions, type LicensedApplication, type LicensingAnswer, type LicensingChange, type LicensingSubscription, type RefusedSession, type StartAnswer } from './applications.ts';
import { connectOrStart, type GateWay } from './connect-or-start.ts';
import { displayHere } from './display-here.ts';
import type { ConnectionOwner, DecisionEvent, GateConnection, GateReply } from './gate-connection.ts';
import { GateError } from './gate-error.ts';
import type { GateHello } from './messages.ts';
import { OpenSession } from './open-session.ts';

/** How long to wait before each further try to reach a gate again, in milliseconds; the last one holds from then on. */
const TRIES = [0, 250, 1_000, 2_000, 5_000, 10_000, 30_000];

/** What a `start` can answer that is no fault: a person said no, could not be asked, or there is no right. */
const REFUSALS: ReadonlySet<string> = new Set(['may-not-run', 'prompt-declined', 'prompt-timed-out', 'prompt-unavailable']);

interface Followed {
  readonly application: LicensedApplication;
  readonly listeners: Set<(change: LicensingChange) => void>;
  /** What was told last, for a listener that comes later. */
  last: LicensingChange | null;
  /** The number of the subscription on the connection of now. */
  number: number | null;
  /** The request for it that is under way. */
  following: Promise<void> | null;
}

/**
 * A program's line to the licensing gate. When the gate dies, sessions and subscriptions are opened anew as soon as one answers
 * again, and the program is told.
 */
export class LicensingClient implements Licensing {
  readonly #way: GateWay;
  readonly #told: (change: ConnectionChange) => void;
  readonly #sessions = new Set<OpenSession>();
  readonly #followed = new Map<string, Followed>();
  #connection: GateConnection | null = null;
  #hello: GateHello | null = null;
  #connecting: Promise<GateConnection> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isLost = false;
  #isClosed = false;

  constructor(way: GateWay, told: (change: ConnectionChange) => void) {
    this.#way = way;
    this.#told = told;
  }

  /** What the gate said of itself when it was reached last; `null` before the first time. */
  get gate(): GateHello | null {
    return this.#hello;
  }

  /** Reaches a gate, or starts one; every question does so by itself. */
  async connect(signal?: AbortSignal): Promise<void> {
    await this.#reached(signal);
  }

  /** Whether an application may run, as it is now. Nobody is asked, and no session opens. */
  async status(application: LicensedApplication, options: AskOptions = {}): Promise<LicensingAnswer> {
    const reply = await onceMore(() => this.#ask({ request: 'status', ...fieldsOf(application) }, { patience: GATE_WAITS.answer, ...options }));
    return answerOf(reply, application);
  }

  /**
   * An application starts: a person is asked where that is due, and a session opens where it may run. Aborting stops the waiting; a
   * session that opens after that is stopped at once.
   */
  start(application: LicensedApplication, options: StartOptions = {}): Promise<StartAnswer> {
    return onceMore(() => this.#start(application, options));
  }

  async #start(application: LicensedApplication, { prompt = 'window', prompting, signal }: StartOptions): Promise<StartAnswer> {
    const connection = await this.#reached(signal);
    const opened: OpenSession[] = [];
    const reply = await connection.request(startFields(application, prompt), {
      patience: GATE_WAITS.start,
      signal,
      prompting,
      replied: ({ session: id, decision }) => {
        if (id === null || decision?.mayRun !== true) return;
        const session = new OpenSession(application, connection, id, (ended) => this.#sessions.delete(ended));
        this.#sessions.add(session);
        opened.push(session);
      },
      late: ({ session: id }) => stopUnwanted(connection, id),
    });
    const { error, now, decision } = reply;
    if (error !== null && REFUSALS.has(error.code)) return { mayRun: false, ...error, now, decision };
    const answer = answerOf(reply, application);
    const [session] = opened;
    if (session === undefined) throw broken('a start without a session');
    return { mayRun: true, ...answer, session };
  }

  /**
   * Tells an application's answer, at once and whenever its meaning changes, until the subscription is closed. The listener is called
   * once before this is fulfilled.
   */
  subscribe(application: LicensedApplication, listener: (change: LicensingChange) => void, options: AskOptions = {}): Promise<LicensingSubscription> {
    return onceMore(() => this.#subscribe(application, listener, options));
  }

  async #subscribe(application: LicensedApplication, listener: (change: LicensingChange) => void, options: AskOptions): Promise<LicensingSubscription> {
    const key = keyOf(application);
    const connection = await this.#reached(options.signal);
    // Every subscription of an application is one of the gate's, which knows no end of it but the connection's.
    const followed: Followed = this.#followed.get(key) ?? { application, listeners: new Set(), last: null, number: null, following: null };
    this.#followed.set(key, followed);
    if (followed.number === null) await unlessAborted((followed.following ??= this.#follow(connection, followed)), options.signal);
    const { last } = followed;
    if (last !== null) queueMicrotask(() => listener(last));
    followed.listeners.add(listener);
    return { close: () => void followed.listeners.delete(listener) };
  }

  /** Ends the connection, and with it every session. */
  close(): void {
    this.#isClosed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#connection?.close(new GateError('closed', 'This client was closed.'));
  }

  async #ask(fields: Readonly<Record<string, unknown>>, options: AskOptions & { patience: number }): Promise<GateReply> {
    const connection = await this.#reached(options.signal);
    return connection.request(fields, options);
  }

  #reached(signal?: AbortSignal): Promise<GateConnection> {
    if (this.#isClosed) return Promise.reject(new GateError('closed', 'This client was closed.'));
    // While what was open is being opened anew, what is asked for waits: a session that began meanwhile would be begun once more.
    if (this.#connecting === null && this.#connection?.isOpen === true) return Promise.resolve(this.#connection);
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = null));
    return unlessAborted(this.#connecting, signal);
  }

  async #connect(): Promise<GateConnection> {
    const owner: ConnectionOwner = { decision: (event) => this.#decided(event), ended: (error) => this.#lost(error) };
    const connection = await connectOrStart(this.#way, owner);
    if (this.#isClosed) connection.close();
    this.#connection = connection;
    this.#hello = connection.hello;
    if (!this.#isLost) return connection;
    try {
      await this.#restore(connection);
      return connection;
    } catch (error) {
      // What is open anew by half is begun again as a whole, at the next try.
      connection.close();
      throw error;
    }
  }

  #lost(error: GateError): void {
    for (const followed of this.#followed.values()) followed.number = null;
    for (const session of this.#sessions) session.lost();
    if (this.#isClosed || this.#isLost || (this.#sessions.size === 0 && this.#followed.size === 0)) return;
    this.#isLost = true;
    queueMicrotask(() => this.#told({ state: 'lost', code: error.code }));
    this.#tryAgain(0);
  }

  #tryAgain(count: number): void {
    this.#later(count, () => {
      if (this.#isLost) this.#reached().catch(() => this.#tryAgain(count + 1));
    });
  }

  /** Does something after the wait before that try, in the place of what was to be done before. */
  #later(count: number, work: () => void): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#retry = null;
      if (!this.#isClosed) work();
    }, TRIES[Math.min(count, TRIES.length - 1)]);
  }

  /** Opens on a new gate what was open on the one that died. A person went on with each of these already, and is not asked again. */
  async #restore(connection: GateConnection): Promise<void> {
    const reopened: OpenSession[] = [];
    const refused: (RefusedSession & { readonly session: OpenSession })[] = [];
    for (const session of this.#sessions) {
      const reply = await connection.request(startFields(session.application, 'none'), { patience: GATE_WAITS.start });
      if (!this.#sessions.has(session)) {
        // It was stopped while the gate was asked.
        stopUnwanted(connection, reply.session);
        continue;
      }
      if (reply.error === null && reply.session !== null) {
        session.reopened(connection, reply.session);
        reopened.push(session);
        continue;
      }
      const isGone = reply.decision !== null && !reply.decision.mayRun && reply.decision.status !== 'Error';
      refused.push({ session, code: reply.error?.code ?? 'unexpected', decision: reply.decision, mustSaveBy: isGone ? savingEnd(reply.now) : null });
    }
    await this.#followAgain(connection, 1);
    for (const { session } of refused) this.#sessions.delete(session);
    this.#isLost = false;
    queueMicrotask(() => this.#told({ state: 'restored', reopened, refused }));
  }

  /** Subscribes again to what is not subscribed to on this connection. What the gate cannot answer now is asked for later. */
  async #followAgain(connection: GateConnection, count: number): Promise<void> {
    const left: Followed[] = [];
    for (const followed of this.#followed.values()) {
      if (followed.number !== null || followed.following !== null) continue;
      followed.following = this.#follow(connection, followed);
      await followed.following.catch((error: unknown) => {
        if (!(error instanceof GateError) || error.code !== 'profile-unavailable') throw error;
        left.push(followed);
      });
    }
    if (left.length === 0) return;
    this.#later(count, () => {
      if (!connection.isOpen) return;
      this.#followAgain(connection, count + 1).catch((error: unknown) => connection.close(error instanceof GateError ? error : undefined));
    });
  }

  async #follow(connection: GateConnection, followed: Followed): Promise<void> {
    const { application } = followed;
    try {
      const reply = await connection.request(
        { request: 'subscribe', ...fieldsOf(application) },
        {
          patience: GATE_WAITS.answer,
          replied: ({ id, error, now, decision }) => {
            if (error !== null || now === null || decision === null) return;
            followed.number = id;
            this.#tell(followed, { now, decision, mustSaveBy: null });
          },
        },
      );
      answerOf(reply, application);
    } catch (error) {
      // Refused from the beginning: nobody follows it.
      if (followed.last === null) this.#followed.delete(keyOf(application));
      throw error;
    } finally {
      followed.following = null;
    }
  }

  #decided({ subscription, now, decision, mustSaveBy }: DecisionEvent): void {
    for (const followed of this.#followed.values()) {
      if (followed.number === subscription) this.#tell(followed, { now, decision, mustSaveBy });
    }
  }

  #tell(followed: Followed, change: LicensingChange): void {
    followed.last = change;
    // A listener that throws is its application's fault, and must not stop what is read here.
    for (const listener of followed.listeners) queueMicrotask(() => listener(change));
  }
}

function startFields(application: LicensedApplication, prompt: 'window' | 'none'): Readonly<Record<string, unknown>> {
  return { request: 'start', ...fieldsOf(application), application: { name: application.name ?? null }, prompt, ...displayHere() };
}

/** The answer in a reply: for the application that was asked about, or it is none. */
function answerOf({ error, now, decision }: GateReply, { productId, feature }: LicensedApplication): LicensingAnswer {
  if (error !== null) throw new GateError(error.code, error.message, decision);
  if (now === null || decision === null) throw broken('a reply without an answer');
  if (decision.productId !== productId || decision.feature !== (feature ?? '')) throw broken('an answer about another application');
  return { now, decision };
}

/** Asks, and once more where the gate died meanwhile: nothing of the question was left there. */
async function onceMore<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'connection-lost') throw error;
    return ask();
  }
}

function stopUnwanted(connection: GateConnection, session: string | null): void {
  if (session !== null) connection.request({ request: 'stop', session }, { patience: GATE_WAITS.answer }).catch(() => undefined);
}

function savingEnd(now: string | null): string | null {
  return now === null ? null : new Date(Date.parse(now) + TIME_TO_SAVE).toISOString();
}

function broken(what: string): GateError {
  return new GateError('not-a-gate', `The gate sent ${what}.`);
}

async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
