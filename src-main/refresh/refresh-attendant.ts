import type { RefreshView } from '#core/contract/service.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { duration, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { RefreshFacts } from '#main/use-cases/refresh/refresh-facts.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { MENDED_BY_ADMINISTRATOR, MENDED_BY_SIGN_IN, NEVER_HELD_BACK, type RefreshAttempt, type RefreshReason } from './refresh-attempt.ts';
import { refreshAfter, waitAfter, waitForAdministrator } from './refresh-times.ts';

/** What an attendant works with; tests give their own clocks and chances, and need not wait. */
export interface RefreshParts {
  readonly clock: () => ClockReadings;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** By which addresses this computer is reached, as one text; empty where there is no network. */
  readonly network: () => string;
  /** What is known of the sign-in; `null` where the profile cannot be read now. */
  readonly facts: () => RefreshFacts | null;
  /** Differs once another process has changed what is stored. */
  readonly mark: () => string;
  /** Whether a service is set to ask. */
  readonly isServiceSet: () => boolean;
  /** Asks the service for a policy, and accepts it. Ends when `signal` is aborted. */
  readonly confirm: (signal: AbortSignal, reason: RefreshReason) => Promise<RefreshAttempt>;
  /** What follows a policy: what was revoked, receipts, usage. Ends when `signal` is aborted, and goes on the next time. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
}

/** A pause in which nobody looked: the computer slept. */
const SLEPT = duration(30, SECOND);

/** How soon after a good one nothing but a person has another made. */
const FRESH_FOR = duration(60, SECOND);

/** How soon after any try an application's start has another made. */
const TRIED_JUST_NOW = duration(10, SECOND);

/** How old what is known of the sign-in may be, where nothing tells that it changed. */
const FACTS_FOR = duration(30, SECOND);

interface Known {
  readonly facts: RefreshFacts;
  readonly mark: string;
  readonly uptime: Duration;
}

/**
 * Keeps the sign-in of a profile fresh (licensing-rules.md, The decision, 4): knows when a refresh is due, makes one at a time, and waits
 * longer after each that failed. Nobody waits for it: what is known is answered meanwhile. `tick` is called about once a second by whoever
 * keeps it; a long timer would be trusted through a sleep.
 */
export class RefreshAttendant {
  readonly #parts: RefreshParts;
  readonly #listeners = new Set<() => void>();
  #controller = new AbortController();
  #underWay: Promise<RefreshAttempt> | null = null;
  #following: Promise<void> | null = null;
  #followed = new AbortController();
  #last: RefreshAttempt | null = null;
  #failures = 0;
  /** The uptime at which it is tried again after a failure; `null` while nothing failed, or only a person can mend it. */
  #againAt: Duration | null = null;
  #triedAt: Duration | null = null;
  #refreshedAt: Duration | null = null;
  #lookedAt: ClockReadings | null = null;
  /** As it was at the last look; `null` before the first with a service: until then nothing of the network is asked, not even of this computer. */
  #network: string | null = null;
  /** The network came back, and nothing was tried since. */
  #hasReturned = false;
  #known: Known | null = null;
  #hasStarted = false;
  #isClosed = false;

  constructor(parts: RefreshParts) {
    this.#parts = parts;
  }

  /** Whether a policy is being asked for now. */
  get isUnderWay(): boolean {
    return this.#underWay !== null;
  }

  /** What came of the last one; `null` before the first, and since something else changed about it. */
  get last(): RefreshAttempt | null {
    return this.#last;
  }

  /** How it is with refreshing, as windows and Diagnostics tell it. */
  get view(): RefreshView {
    const { lastVerifiedAt: lastAt = null } = this.#factsNow() ?? {};
    const problem = this.#last?.outcome === 'failed' ? this.#last.problem : null;
    return { isUnderWay: this.isUnderWay, lastAt, nextAt: this.#nextAt(), problem };
  }

  /** Tells when something about refreshing has changed; gives the function that ends it. */
  onChange(listener: () => void): () => void {
    const own = (): void => {
      listener();
    };
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /**
   * Refreshes now, or waits with the refresh that is under way. What nobody waits for is left out while it was tried a moment ago or a
   * failure is waited out; what came of the last one is given then. Never rejects.
   */
  refresh(reason: RefreshReason): Promise<RefreshAttempt> {
    if (this.#isClosed) return Promise.resolve({ outcome: 'given-up' });
    if (this.#underWay !== null) return this.#underWay;
    if (!this.#parts.isServiceSet()) return Promise.resolve({ outcome: 'nobody' });
    if (!NEVER_HELD_BACK.has(reason) && this.#isHeldBack(reason)) return Promise.resolve(this.#last ?? { outcome: 'nobody' });
    return this.#begin(reason);
  }

  /** Looks whether a refresh is due, and begins it. Costs next to nothing where none is. */
  tick(): void {
    if (this.#isClosed) return;
    const readings = this.#parts.clock();
    const before = this.#lookedAt;
    this.#lookedAt = readings;
    if (!this.#parts.isServiceSet()) return;
    const network = this.#parts.network();
    // What is under way may have begun without one.
    if (this.#network !== null && network !== '' && network !== this.#network) this.#hasReturned = true;
    this.#network = network;
    if (this.#underWay !== null) return;
    const reason = this.#reasonNow(readings, before);
    this.#hasReturned = false;
    // Another world than the one in which it failed so often.
    if (reason === 'woke' || reason === 'network-returned') this.#failures = 0;
    if (reason !== null) void this.refresh(reason);
  }

  /** Something that decides about it has changed (a sign-in, a sign-out, the service's address): what failed before counts no more. */
  recheck(): void {
    const hadFailed = this.#last?.outcome === 'failed';
    [this.#known, this.#last, this.#failures, this.#againAt] = [null, null, 0, null];
    if (hadFailed) this.#tell();
  }

  /** Gives up what is under way, because what it rests on ends: somebody signs out, or another service is set. Resolves once it is over. */
  async giveUp(): Promise<void> {
    this.#controller.abort();
    await Promise.all([this.#underWay, this.#following]);
    this.#controller = new AbortController();
    this.recheck();
  }

  /** Gives up what is under way, and makes no other. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#controller.abort();
    await Promise.all([this.#underWay, this.#following]);
  }

  /** Waits until nothing is under way any more, what follows a policy included; for tests and for commands. */
  async settled(): Promise<void> {
    await this.#underWay;
    await this.#following;
  }

  #begin(reason: RefreshReason): Promise<RefreshAttempt> {
    const uptime = this.#uptime();
    this.#triedAt = uptime;
    this.#hasStarted = true;
    const { signal } = this.#controller;
    const attempt = this.#attempt(signal, reason).then((done) => {
      this.#underWay = null;
      this.#note(done);
      if (done.outcome === 'refreshed' && !signal.aborted) this.#follow(signal);
      this.#tell();
      return done;
    });
    this.#underWay = attempt;
    this.#tell();
    return attempt;
  }

  async #attempt(signal: AbortSignal, reason: RefreshReason): Promise<RefreshAttempt> {
    // In a later turn: whoever began it is told that it is under way, and not kept.
    await Promise.resolve();
    try {
      // What follows the one before is broken off, and goes on after this one: nobody waits for it.
      this.#followed.abort();
      await this.#following;
      if (signal.aborted) return { outcome: 'given-up' };
      const answer = await this.#parts.confirm(signal, reason);
      const done: RefreshAttempt = answer.outcome === 'failed' && isAborted(signal) ? { outcome: 'given-up' } : answer;
      writeLog(done.outcome === 'failed' ? 'warn' : 'info', 'refresh', done.outcome, { reason, ...(done.outcome === 'failed' ? { problem: done.problem.code } : {}) });
      return done;
    } catch (error) {
      logBrokenPromise('refreshing', error);
      return { outcome: 'failed', problem: useCaseProblem('unexpected'), untrusted: null, retryAfter: null };
    }
  }

  #follow(signal: AbortSignal): void {
    this.#followed = new AbortController();
    const following = this.#parts
      .follow(AbortSignal.any([signal, this.#followed.signal]))
      .catch((error: unknown) => logBrokenPromise('reporting to the service', error))
      .finally(() => {
        if (this.#following === following) this.#following = null;
        this.#tell();
      });
    this.#following = following;
  }

  #note(done: RefreshAttempt): void {
    if (done.outcome === 'given-up') return;
    this.#last = done;
    this.#known = null;
    const uptime = this.#uptime();
    if (done.outcome !== 'failed') {
      [this.#failures, this.#againAt] = [0, null];
      if (done.outcome === 'refreshed') this.#refreshedAt = uptime;
      return;
    }
    this.#failures += 1;
    const { code } = done.problem;
    const random = this.#parts.random();
    const isSeldom = MENDED_BY_ADMINISTRATOR.has(code) && done.retryAfter === null;
    const wait = isSeldom ? waitForAdministrator(random) : waitAfter(this.#failures, random, done.retryAfter);
    this.#againAt = MENDED_BY_SIGN_IN.has(code) ? null : ((uptime + wait) as Duration);
  }

  #reasonNow({ uptime, bootId }: ClockReadings, before: ClockReadings | null): RefreshReason | null {
    const facts = this.#factsNow();
    if (facts === null || facts.userId === null || this.#needsPerson) return null;
    if (!this.#hasStarted) return 'start';
    if (before !== null && (bootId !== before.bootId || uptime - before.uptime >= SLEPT)) return 'woke';
    if (this.#hasReturned) return 'network-returned';
    if (this.#againAt !== null) return uptime >= this.#againAt ? 'again' : null;
    if (this.#last?.outcome === 'nobody') return null;
    const dueAt = this.#dueAt(facts);
    if (dueAt === null || this.#nowOf(facts) < dueAt) return null;
    // Where what was accepted cannot be kept (no key, a full disk) it stays due, and is asked for no more often all the same.
    const isRefreshed = this.#refreshedAt !== null && uptime - this.#refreshedAt < refreshAfter(facts.policyIntervals);
    return isRefreshed ? null : 'due';
  }

  /** Whether only a person can mend what came of the last one. */
  get #needsPerson(): boolean {
    return this.#last?.outcome === 'failed' && MENDED_BY_SIGN_IN.has(this.#last.problem.code);
  }

  #isHeldBack(reason: RefreshReason): boolean {
    const uptime = this.#uptime();
    if (this.#needsPerson) return true;
    if (reason === 'due' || reason === 'again') return false;
    if (this.#refreshedAt !== null && uptime - this.#refreshedAt < FRESH_FOR) return true;
    if (reason === 'start') return this.#isFreshByAnother();
    if (reason === 'woke' || reason === 'network-returned') return false;
    return this.#triedAt !== null && uptime - this.#triedAt < TRIED_JUST_NOW;
  }

  /** Whether another process of this profile refreshed a moment ago: a window that opens with the gate asks no second time. */
  #isFreshByAnother(): boolean {
    const facts = this.#factsNow();
    if (facts === null || facts.lastVerifiedAt === null) return false;
    const isFresh = this.#nowOf(facts) - facts.lastVerifiedAt < Math.min(FRESH_FOR, refreshAfter(facts.policyIntervals));
    if (isFresh) this.#hasStarted = true;
    return isFresh;
  }

  #nextAt(): Instant | null {
    const facts = this.#factsNow();
    if (facts === null || facts.userId === null || this.#needsPerson || !this.#parts.isServiceSet()) return null;
    if (this.#againAt !== null) return plus(this.#nowOf(facts), Math.max(0, this.#againAt - this.#uptime()) as Duration);
    return this.#last?.outcome === 'nobody' ? null : this.#dueAt(facts);
  }

  #dueAt({ lastVerifiedAt, policyIntervals }: RefreshFacts): Instant | null {
    if (lastVerifiedAt === null || policyIntervals.length === 0) return null;
    return plus(lastVerifiedAt, refreshAfter(policyIntervals));
  }

  /** The clock rules' `now`, as it has gone on since the facts were read: in the boot of a sign-in it goes by the uptime alone. */
  #nowOf(facts: RefreshFacts): Instant {
    const passed = this.#known === null ? 0 : Math.max(0, this.#uptime() - this.#known.uptime);
    return plus(facts.now, passed as Duration);
  }

  #factsNow(): RefreshFacts | null {
    const uptime = this.#uptime();
    const mark = this.#parts.mark();
    const known = this.#known;
    const isOld = known === null || known.mark !== mark || uptime < known.uptime || uptime - known.uptime >= FACTS_FOR;
    if (!isOld) return known.facts;
    const facts = this.#parts.facts();
    if (facts === null) return known?.facts ?? null;
    // Somebody signed in, or refreshed, in another process: what failed here before is over.
    if (known !== null && (known.facts.userId !== facts.userId || known.facts.lastVerifiedAt !== facts.lastVerifiedAt)) {
      [this.#last, this.#failures, this.#againAt] = [null, 0, null];
    }
    this.#known = { facts, mark, uptime };
    return facts;
  }

  #uptime(): Duration {
    return this.#parts.clock().uptime;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        logBrokenPromise('a refresh', error);
      }
    }
  }
}

/** Asked anew each time: it may have been aborted while something was waited for. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
