import type { Decision } from '#core/status/decision.ts';
import { earliest, type Instant } from '#core/time/instant.ts';
import type { UsageSession } from '#core/usage/usage-session.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { whatIsDue, type ToldMoment } from '#main/profile-watch/what-is-due.ts';
import { undeterminedStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import { decideWatched, decideWatchedUnrecorded } from '#main/use-cases/sessions/decide-watched.ts';
import { ANSWER_PATIENCE } from './gate-patience.ts';
import type { GateProfile } from './gate-profile.ts';

/** How often, in milliseconds, it is looked whether something changed: every change is told within a second of it. */
const LOOK_EVERY = 500;

/** Hears what the answer to a question is, whenever it was looked at. */
export type HearsDecision = (decision: Decision, now: Instant) => void;

/** The sessions that go on, as they are on these answers. */
export type GoingOn = (decisionFor: (question: StatusQuestion) => Decision | null, now: Instant) => readonly UsageSession[];

interface Watched {
  readonly question: StatusQuestion;
  readonly listeners: Set<HearsDecision>;
}

/**
 * Watches the answers to the questions that sessions and subscriptions ask. While there are any it looks twice a second whether another
 * process wrote to the store, an instant has come, or the clock was set; and once a minute in any case.
 */
export class DecisionWatch {
  readonly #profile: GateProfile;
  readonly #goingOn: GoingOn;
  readonly #watched = new Map<string, Watched>();
  #timer: NodeJS.Timeout | null = null;
  #told: ToldMoment | null = null;
  #mark = '';
  #isLooking = false;
  #isAskedFor = false;

  constructor(profile: GateProfile, goingOn: GoingOn) {
    this.#profile = profile;
    this.#goingOn = goingOn;
  }

  /** Watches a question for a listener; gives the function that ends it. */
  add(question: StatusQuestion, listener: HearsDecision): () => void {
    const key = keyOf(question);
    const watched = this.#watched.get(key) ?? { question, listeners: new Set() };
    this.#watched.set(key, watched);
    watched.listeners.add(listener);
    this.#timer ??= setInterval(() => void this.#look(), LOOK_EVERY);
    // What time alone changes is not known of a new question.
    this.soon();
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0) this.#watched.delete(key);
      if (this.#watched.size === 0) this.stop();
    };
  }

  /** Looks without waiting for the next time: this process itself has changed something, which no mark tells. */
  soon(): void {
    this.#isAskedFor = true;
    setImmediate(() => void this.#look());
  }

  /** Ends all watching. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    [this.#timer, this.#told] = [null, null];
  }

  async #look(): Promise<void> {
    if (this.#isLooking || this.#timer === null) return;
    this.#isLooking = true;
    try {
      await this.#profile.lookAfter();
      const mark = this.#profile.changeMark();
      const isDue = whatIsDue(this.#told, this.#profile.clock()) !== 'nothing';
      if (this.#isAskedFor || isDue || mark !== this.#mark) {
        [this.#isAskedFor, this.#mark] = [false, mark];
        await this.#decide();
      }
    } catch (error) {
      logBrokenPromise('watching for changes', error);
    } finally {
      this.#isLooking = false;
    }
    if (this.#isAskedFor) this.soon();
  }

  async #decide(): Promise<void> {
    const watched = [...this.#watched.values()];
    if (watched.length === 0) return;
    const questions = watched.map(({ question }) => question);
    const keys = [...this.#watched.keys()];
    const watchedNow = await this.#profile.use(
      (opened) =>
        decideWatched(opened, questions, (decisions, now) => this.#goingOn((question) => decisions[keys.indexOf(keyOf(question))] ?? null, now)),
      ANSWER_PATIENCE,
    );
    const answer = watchedNow.ok ? watchedNow : await this.#profile.use((opened) => decideWatchedUnrecorded(opened, questions, watchedNow), 0);
    const readings = this.#profile.clock();
    const now = answer.ok ? answer.value.now : readings.wall;
    const decisions = answer.ok ? answer.value.decisions : questions.map((question) => undeterminedStatus(question, answer.code));
    const changes = decisions.flatMap(({ nextChangeAt }) => nextChangeAt ?? []);
    const [first, ...rest] = changes;
    this.#told = { readings, now, nextDifferenceAt: first === undefined ? null : earliest(first, ...rest) };
    watched.forEach(({ listeners }, index) => {
      const decision = decisions[index];
      if (decision !== undefined) for (const listener of [...listeners]) listener(decision, now);
    });
  }
}

function keyOf({ productId, featureString, version }: StatusQuestion): string {
  return JSON.stringify([productId, featureString, version]);
}
