import type { GateWelcome } from '#core/contract/gate/from-gate.ts';
import { GATE_LIMITS, GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { CheckedGateRequest } from '#core/contract/gate/to-gate.ts';
import type { Decision } from '#core/status/decision.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import type { LineConnection } from '#main/local-socket/line-connection.ts';
import { answerStart } from './answer-start.ts';
import { badRequest, failureOf, gateFailure, sentAnswer, sentError, type GateFailure } from './gate-message.ts';
import type { GateProfile } from './gate-profile.ts';
import type { GateTexts } from './gate-texts.ts';
import type { PromptDesk } from './prompt-desk.ts';
import { questionOf } from './question-of.ts';
import { readHello, readId, readObject, readRequest } from './read-request.ts';
import type { SessionBook } from './session-book.ts';
import type { StatusDesk } from './status-desk.ts';
import { subscribeTo } from './subscription.ts';

/** What every conversation of a gate works with. */
export interface GateParts {
  readonly profile: GateProfile;
  readonly statuses: StatusDesk;
  readonly prompts: PromptDesk;
  readonly sessions: SessionBook;
  /** Waits a moment for what is just being imported from the organisation's folder. */
  readonly imported: () => Promise<void>;
  /** Refreshes the sign-in for a start on this answer, for as long as such a start waits; whether it was. */
  readonly confirmed: (decision: Decision, isGone: AbortSignal) => Promise<boolean>;
  readonly texts: GateTexts;
  /** What is said of the gate itself. */
  readonly welcome: Omit<GateWelcome, 'hello'>;
}

/** What a good answer adds to `ok`; with `open` a subscription begins once it is sent. */
interface GoodAnswer {
  readonly ok: true;
  readonly value: object;
  readonly open?: () => () => void;
}

type Answer = GoodAnswer | GateFailure;

/** One application's connection (docs/application-gate.md): hello, then requests, each answered once, and what follows a subscription. */
export class Conversation {
  readonly #line: LineConnection;
  readonly #parts: GateParts;
  readonly #ended = new AbortController();
  readonly #inFlight = new Set<number>();
  readonly #subscriptions = new Map<number, () => void>();
  readonly #helloDue: NodeJS.Timeout;
  /** What the program called itself in its hello. */
  #program: string | null = null;
  #isOpen = false;
  #idleSince = performance.now();
  #isOver = false;
  /** Requests that may become a session or a subscription. */
  readonly #becoming = { session: 0, subscription: 0 };
  readonly done: Promise<void>;

  constructor(line: LineConnection, parts: GateParts) {
    [this.#line, this.#parts] = [line, parts];
    this.#helloDue = setTimeout(() => this.#refuse(gateFailure('hello-expected')), GATE_WAITS.hello);
    this.done = line.ended.then(() => this.#over());
    line.onLine(
      (text) => this.#heard(text),
      (fault) => this.#faulty(gateFailure(fault === 'not-utf8' ? 'not-json' : 'line-too-long')),
    );
  }

  /** Since when nothing of it is open (milliseconds of this process), or `null` while a request, a session or a subscription is. */
  get idleSince(): number | null {
    if (this.#isOver) return null;
    const isUsed = this.#inFlight.size > 0 || this.#subscriptions.size > 0 || this.#parts.sessions.countOf(this) > 0;
    return isUsed ? null : this.#idleSince;
  }

  /** Ends it without a word, since another one needs its place: who still wants something connects again. */
  spare(): void {
    this.#close();
  }

  /** Ends it because the gate ends: what waits is answered so. */
  async end(): Promise<void> {
    for (const id of this.#inFlight) this.#fail(id, gateFailure('gate-ending'));
    this.#close();
    await this.done;
  }

  #heard(text: string): void {
    if (this.#isOver) return;
    const read = readObject(text);
    if (!this.#isOpen) {
      if (read.ok) this.#greet(read.fields);
      else this.#refuse(gateFailure('hello-expected'));
      return;
    }
    const id = read.ok ? readId(read.fields) : null;
    const asked = read.ok ? this.#accept(id, read.fields) : read;
    if (asked.ok) void this.#answer(asked.request);
    else this.#fail(id, asked);
  }

  /** Takes in a request that is as it has to be, where there is room for it. */
  #accept(id: number | null, fields: Readonly<Record<string, unknown>>): ReturnType<typeof readRequest> {
    if (id === null) return badRequest('id');
    if (this.#inFlight.has(id) || this.#subscriptions.has(id)) return gateFailure('id-in-use');
    if (this.#inFlight.size >= GATE_LIMITS.requestsInFlight) return gateFailure('too-many-requests');
    const asked = readRequest(fields);
    if (asked.ok) this.#inFlight.add(id);
    return asked;
  }

  /** A line that is none: what cannot be a hello either ends what has not begun. */
  #faulty(failure: GateFailure): void {
    if (this.#isOpen || failure.error.code === 'line-too-long') this.#fail(null, failure);
    else this.#refuse(gateFailure('hello-expected'));
  }

  #greet(fields: Readonly<Record<string, unknown>>): void {
    const hello = readHello(fields);
    if (!hello.ok) {
      this.#refuse(hello);
      return;
    }
    clearTimeout(this.#helloDue);
    this.#isOpen = true;
    this.#idleSince = performance.now();
    this.#program = hello.program;
    this.#send({ hello: { version: hello.version }, ...this.#parts.welcome });
  }

  async #answer(request: CheckedGateRequest): Promise<void> {
    const { id } = request;
    const answer = await this.#answerTo(request).catch((error: unknown): Answer => {
      logBrokenPromise('the gate', error);
      return gateFailure('unexpected');
    });
    if (this.#isOver) return;
    this.#inFlight.delete(id);
    this.#idleSince = performance.now();
    if (!answer.ok) {
      this.#fail(id, answer);
      return;
    }
    this.#send({ id, ok: true, ...answer.value });
    if (answer.open !== undefined) this.#subscriptions.set(id, answer.open());
  }

  async #answerTo(request: CheckedGateRequest): Promise<Answer> {
    switch (request.request) {
      case 'status':
        return this.#decide(request);
      case 'start':
        return this.#start(request);
      case 'stop':
        return (await this.#parts.sessions.end(this, request.session, 'stopped')) ? { ok: true, value: {} } : gateFailure('no-such-session');
      case 'subscribe':
        return this.#within('subscription', GATE_LIMITS.subscriptions - this.#subscriptions.size, () => this.#subscribe(request));
    }
  }

  async #decide(request: CheckedGateRequest<'status' | 'subscribe'>): Promise<Answer> {
    const decided = await this.#decision(request);
    return decided.ok ? { ok: true, value: sentAnswer(decided) } : decided;
  }

  async #start(request: CheckedGateRequest<'start'>): Promise<Answer> {
    const { profile, prompts, sessions, imported, confirmed } = this.#parts;
    return this.#within('session', GATE_LIMITS.sessions - sessions.countOf(this), () =>
      answerStart(request, {
        profile,
        prompts,
        sessions,
        imported,
        confirmed,
        owner: this,
        program: this.#program,
        signal: this.#ended.signal,
        prompting: (until) => this.#send({ id: request.id, event: 'prompting', until: formatIsoInstant(until) }),
      }),
    );
  }

  /** Answers what may stay open, where there is room for one more. */
  async #within(what: 'session' | 'subscription', room: number, answer: () => Promise<Answer>): Promise<Answer> {
    if (this.#becoming[what] >= room) return gateFailure('too-many-requests');
    this.#becoming[what] += 1;
    try {
      return await answer();
    } finally {
      this.#becoming[what] -= 1;
    }
  }

  async #subscribe(request: CheckedGateRequest<'subscribe'>): Promise<Answer> {
    const decided = await this.#decision(request);
    if (!decided.ok) return decided;
    const { decision } = decided;
    const [id, question, { sessions }] = [request.id, questionOf(request), this.#parts];
    return {
      ok: true,
      value: sentAnswer(decided),
      open: () => subscribeTo({ id, question, owner: this, decision, sessions, send: (event) => this.#send(event) }),
    };
  }

  async #decision(request: CheckedGateRequest<'status' | 'subscribe'>) {
    const decided = await this.#parts.statuses.decide(questionOf(request));
    return decided.ok ? ({ ok: true, ...decided.value } as const) : failureOf(decided);
  }

  /** Answers a first line that nothing can follow. */
  #refuse({ error }: GateFailure): void {
    if (this.#isOver) return;
    this.#send({ error: sentError(error, this.#parts.texts) });
    this.#close();
  }

  #fail(id: number | null, { error, answer }: GateFailure): void {
    this.#send({ id, ok: false, error: sentError(error, this.#parts.texts), ...answer });
  }

  #send(message: object): void {
    if (this.#isOver) return;
    try {
      this.#line.send(message);
    } catch (error) {
      // Longer than a line may be, which nothing is that the gate knows of: the other side is not kept waiting for it.
      logBrokenPromise('the gate', error);
      this.#close();
    }
  }

  #close(): void {
    this.#isOver = true;
    this.#line.close();
  }

  async #over(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#helloDue);
    this.#ended.abort();
    for (const unsubscribe of this.#subscriptions.values()) unsubscribe();
    this.#subscriptions.clear();
    await this.#parts.sessions.endAll(this, 'connection-ended');
  }
}
