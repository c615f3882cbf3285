import { randomUUID } from 'node:crypto';
import { TIME_TO_SAVE } from '#core/contract/gate/limits.ts';
import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { Decision } from '#core/status/decision.ts';
import { plus, type Duration, type Instant } from '#core/time/instant.ts';
import { beginUsage, endUsage, seenUsage, type SessionEnd, type UsageSession } from '#core/usage/usage-session.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { readMoment, recordSessionBegin, recordSessions, type SessionBeginning } from '#main/use-cases/sessions/record-session.ts';
import { DecisionWatch } from './decision-watch.ts';
import { RECORD_PATIENCE } from './gate-patience.ts';
import type { GateProfile } from './gate-profile.ts';

/** How many sessions that cannot be written now are kept for later. */
const MOST_KEPT = 4_096;

/** Whose a session is: one connection. */
export type SessionOwner = object;

interface OpenSession {
  readonly owner: SessionOwner;
  readonly question: StatusQuestion;
  usage: UsageSession;
  /** Since when it has no right to run; `null` while it has, or nobody can tell. */
  lostAt: Instant | null;
  readonly unwatch: () => void;
}

/** What a session begins with. */
export interface NewSession {
  readonly owner: SessionOwner;
  readonly question: StatusQuestion;
  readonly decision: Decision;
  readonly now: Instant;
  /** What the application is called where no license says so. */
  readonly name: string | null;
}

/** The open sessions of this gate. What cannot be written down now is kept, and written as soon as it can be: an application runs all the same. */
export class SessionBook {
  readonly watch: DecisionWatch;
  readonly #profile: GateProfile;
  readonly #open = new Map<string, OpenSession>();
  /** What began and what ended, and is not written yet. */
  readonly #unwritten = { begun: new Map<string, SessionBeginning & { readonly now: Instant }>(), ended: new Map<string, UsageSession>() };

  constructor(profile: GateProfile) {
    this.#profile = profile;
    this.watch = new DecisionWatch(profile, (decisionFor, now) => this.#goingOn(decisionFor, now));
  }

  countOf(owner: SessionOwner): number {
    return this.#of(owner).length;
  }

  /** Begins a session and gives its id. */
  async begin({ owner, question, decision, now, name }: NewSession): Promise<string> {
    const id = randomUUID();
    const recorded = await this.#profile.use((opened) => recordSessionBegin(opened, { id, decision, name }), RECORD_PATIENCE);
    const usage = recorded.ok ? recorded.value : beginUsage(id, decision, name, now);
    if (!recorded.ok) keepUpTo(MOST_KEPT, this.#unwritten.begun).set(id, { id, decision, name, now });
    writeLog('info', 'gate', 'session-begun', { product: question.productId, status: decision.status, isRecorded: recorded.ok });
    const unwatch = this.watch.add(question, (later, at) => this.#heard(id, later, at));
    this.#open.set(id, { owner, question, usage, lostAt: null, unwatch });
    return id;
  }

  /** Ends one session of an owner; whether there was one. */
  async end(owner: SessionOwner, id: string, endedBy: SessionEnd): Promise<boolean> {
    if (this.#open.get(id)?.owner !== owner) return false;
    await this.#end([id], endedBy);
    return true;
  }

  /** Ends every session of an owner, or of all. */
  async endAll(owner: SessionOwner | null, endedBy: SessionEnd): Promise<void> {
    await this.#end(owner === null ? [...this.#open.keys()] : this.#of(owner).map(([id]) => id), endedBy);
  }

  /** Until when an owner's sessions of an application must have saved, the earliest; `null` where none has lost its right. */
  mustSaveBy(owner: SessionOwner, application: ApplicationKey): Instant | null {
    const lost = this.#of(owner).flatMap(([, one]) => (one.lostAt !== null && isSameApplication(one.question, application) ? [one.lostAt] : []));
    return lost.length === 0 ? null : plus(Math.min(...lost) as Instant, TIME_TO_SAVE as Duration);
  }

  #of(owner: SessionOwner): [string, OpenSession][] {
    return [...this.#open].filter(([, one]) => one.owner === owner);
  }

  async #end(ids: readonly string[], endedBy: SessionEnd): Promise<void> {
    const ending = ids.flatMap((id) => this.#open.get(id) ?? []);
    for (const id of ids) this.#open.delete(id);
    for (const { unwatch } of ending) unwatch();
    if (ending.length === 0) return;
    const opened = this.#profile.current();
    const now = opened.ok ? readMoment(opened.value) : null;
    const sessions = ending.map(({ usage }) => endUsage(usage, endedBy, now?.ok === true ? now.value : usage.lastSeenAt));
    for (const session of sessions) keepUpTo(MOST_KEPT, this.#unwritten.ended).set(session.id, session);
    const isRecorded = await this.writeUnwritten(RECORD_PATIENCE);
    writeLog('info', 'gate', 'sessions-ended', { count: sessions.length, endedBy, isRecorded });
  }

  /**
   * Writes what began and ended and is not written yet; to be called now and then, and before the gate ends. Whether nothing is left.
   *
   * @param patience milliseconds
   */
  async writeUnwritten(patience = 0): Promise<boolean> {
    const { begun, ended } = this.#unwritten;
    if (begun.size + ended.size === 0) return true;
    const written = await this.#profile.use((opened) => {
      const answer = recordSessions(opened, [...begun.values()], [...ended.values()]);
      // In the same turn: another look that waits for the store meanwhile finds nothing left to write.
      if (answer.ok) for (const kept of [begun, ended]) kept.clear();
      return answer;
    }, patience);
    return written.ok;
  }

  #goingOn(decisionFor: (question: StatusQuestion) => Decision | null, now: Instant): readonly UsageSession[] {
    const sessions = [...this.#open.values()];
    for (const one of sessions) one.usage = seenUsage(one.usage, decisionFor(one.question), now);
    return sessions.map(({ usage }) => usage);
  }

  /** An answer that nobody can give takes no right away, and gives none back. */
  #heard(id: string, { mayRun, status }: Decision, now: Instant): void {
    const one = this.#open.get(id);
    if (one === undefined || status === 'Error') return;
    one.lostAt = mayRun ? null : (one.lostAt ?? now);
  }
}

/** Makes room for one more: a program that starts and ends without pause while nothing can be written must not take all memory. */
function keepUpTo<Value>(most: number, kept: Map<string, Value>): Map<string, Value> {
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  return kept;
}
