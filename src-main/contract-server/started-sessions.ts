import { randomUUID } from 'node:crypto';
import { isSameApplication } from '#core/application/application.ts';
import type { Decision } from '#core/status/decision.ts';
import { seenUsage, type SessionEnd, type UsageSession } from '#core/usage/usage-session.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { recordStart } from '#main/use-cases/record-start.ts';
import { patiently } from '#main/use-cases/patience.ts';
import { decideWatched } from '#main/use-cases/sessions/decide-watched.ts';
import { recordSessionBegin, recordSessionEnds } from '#main/use-cases/sessions/record-session.ts';
import { SEEN_EVERY } from '#main/use-cases/sessions/session-keeper.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { ApplicationLauncher } from './application-launcher.ts';

/** How long, in milliseconds, the end of a session is tried to be written while another process holds the store. */
const RECORD_PATIENCE = 2_000;

interface Started {
  readonly question: StatusQuestion;
  session: UsageSession;
}

/**
 * The usage of applications that were started from a window. However many processes of one run, it is one use. It is seen every minute, and
 * ends with the last of them; or with the window, since nobody sees any more whether they run: who counts on after that talks to the gate.
 */
export class StartedSessions {
  readonly #profile: () => UseCaseAnswer<OpenedProfile>;
  readonly #applications: ApplicationLauncher;
  #open: Started[] = [];
  #timer: NodeJS.Timeout | null = null;
  #unsubscribe: (() => void) | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(profile: () => UseCaseAnswer<OpenedProfile>, applications: ApplicationLauncher) {
    [this.#profile, this.#applications] = [profile, applications];
  }

  /** Records that an application was started on a decision, with an entry in the history; its session goes on until it has ended. */
  begin(opened: OpenedProfile, decision: Decision, name: string | null): UseCaseAnswer<null> {
    if (this.#open.some(({ question }) => isSameApplication(question, decision.application))) return recordStart(opened, decision, name);
    const begun = recordSessionBegin(opened, { id: randomUUID(), decision, name });
    if (!begun.ok) return begun;
    const { productId, featureString, version } = decision.application;
    this.#open.push({ question: { productId, featureString, version }, session: begun.value });
    this.#watch();
    // It may have ended already.
    this.#endWhatEnded();
    return { ok: true, value: null };
  }

  /** Ends all of them, with the window. */
  async close(): Promise<void> {
    this.#end(this.#take(() => true), 'keeper-ended');
    this.#stop();
    await this.#writing;
  }

  #watch(): void {
    if (this.#open.length === 0) return;
    this.#unsubscribe ??= this.#applications.onChange(() => {
      this.#endWhatEnded();
    });
    if (this.#timer !== null) return;
    this.#timer = setInterval(() => {
      this.#seen();
    }, SEEN_EVERY);
    this.#timer.unref();
  }

  #endWhatEnded(): void {
    this.#end(this.#take(({ question }) => !this.#applications.isRunning(question)), 'application-ended');
    if (this.#open.length === 0) this.#stop();
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#unsubscribe?.();
    [this.#timer, this.#unsubscribe] = [null, null];
  }

  #take(isOver: (one: Started) => boolean): readonly UsageSession[] {
    const over = this.#open.filter(isOver);
    this.#open = this.#open.filter((one) => !over.includes(one));
    return over.map(({ session }) => session);
  }

  #end(sessions: readonly UsageSession[], endedBy: SessionEnd): void {
    if (sessions.length === 0) return;
    const write = (): UseCaseAnswer<null> => {
      const opened = this.#profile();
      return opened.ok ? recordSessionEnds(opened.value, sessions, endedBy) : opened;
    };
    // What cannot be written ends when its keeper is found gone: at the moment it was seen last.
    this.#writing = Promise.all([this.#writing, patiently(write, RECORD_PATIENCE)]).catch((error: unknown) => logBrokenPromise('the session', error));
  }

  #seen(): void {
    try {
      const opened = this.#profile();
      const open = [...this.#open];
      if (!opened.ok || open.length === 0) return;
      const questions = open.map(({ question }) => question);
      decideWatched(opened.value, questions, (decisions, now) => open.map((one, index) => (one.session = seenUsage(one.session, decisions[index] ?? null, now))));
    } catch (error) {
      logBrokenPromise('the session', error);
    }
  }
}
