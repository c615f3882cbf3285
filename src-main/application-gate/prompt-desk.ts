import { GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { GateDisplay } from '#core/contract/gate/to-gate.ts';
import { duration, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { askInWindow, type AskedInWindow, type PromptBeginning, type PromptWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { openPrompt } from '#main/window-host/open-prompt.ts';
import type { OpeningNews } from '#main/window-host/open-window.ts';
import { DeclinedStarts } from './declined-starts.ts';
import { START_PATIENCE } from './gate-patience.ts';
import type { GateProfile } from './gate-profile.ts';
import { Turns } from './turns.ts';
import { windowEnvironment } from './window-environment.ts';

/** How many applications ask at once, each in a window of its own; the others wait. */
const WINDOWS_AT_ONCE = 2;

/** How many applications ask or wait to, at most; for what comes then nobody can be asked. */
const MOST_ASKING = 16;

/** A slow or busy computer shows a window all the same, and nobody else waits for it than who is told to. */
const READY_WITHIN: Duration = duration(30, SECOND);

/** How much of what a host said last goes into the log. */
const LONGEST_DETAIL = 500;

/** Asks somebody in a window, and waits until it is closed. */
export type PromptsOfGate = typeof openPrompt;

/** What came of asking, or that nobody answered in time. */
export type Asked = UseCaseAnswer<AskedInWindow | { readonly asked: 'timed-out' }>;

/** One start that waits for a person. */
export interface PromptWaiter {
  /** Aborted when nobody waits for this start any more. */
  readonly signal: AbortSignal;
  /** Hears, once, that somebody is asked or will be, and until when at most. */
  readonly prompting: (until: Instant) => void;
  /** Where its program shows windows, as far as it says. */
  readonly display: GateDisplay | null;
}

interface Asking {
  readonly question: StatusQuestion;
  /** What its windows are opened with: the display is that of the first start. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly controller: AbortController;
  readonly waiters: Set<PromptWaiter>;
  until: Instant | null;
  timer: NodeJS.Timeout | undefined;
  isTimeOver: boolean;
}

/**
 * Asks people, in windows, one window for an application however many of its starts wait; few windows at once, and one after the other on
 * their way. A prompt is over after 15 minutes, its waiting for a turn included.
 */
export class PromptDesk {
  readonly declined: DeclinedStarts;
  readonly #profile: GateProfile;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #longest: number;
  readonly #prompts: PromptsOfGate | null;
  readonly #open = new Map<string, { readonly asking: Asking; readonly result: Promise<Asked> }>();
  readonly #windows = new Turns(WINDOWS_AT_ONCE);
  readonly #onTheirWay = new Turns(1);

  /**
   * @param longest milliseconds for which a prompt is open at most
   * @param prompts asks instead of a window, where a scenario has a person of its own
   */
  constructor(profile: GateProfile, environment: Readonly<Record<string, string | undefined>>, longest: number = GATE_WAITS.prompt, prompts: PromptsOfGate | null = null) {
    this.#prompts = prompts;
    this.#profile = profile;
    this.#environment = environment;
    this.#longest = longest;
    this.declined = new DeclinedStarts(() => profile.clock);
  }

  /** How many applications ask, or wait to. */
  get count(): number {
    return this.#open.size;
  }

  /** Asks, or waits with those who do. The window is closed once nobody waits for it any more. */
  async ask(question: StatusQuestion, waiter: PromptWaiter): Promise<Asked> {
    const key = JSON.stringify([question.productId, question.featureString]);
    // One that is being closed asks nobody any more.
    while (this.#open.get(key)?.asking.controller.signal.aborted === true) await this.#open.get(key)?.result;
    const open = this.#open.get(key) ?? this.#begin(key, question, waiter);
    if (open === null) return noWindow();
    const { asking } = open;
    asking.waiters.add(waiter);
    if (asking.until !== null) waiter.prompting(asking.until);
    const leave = (): void => {
      asking.waiters.delete(waiter);
      if (asking.waiters.size === 0) asking.controller.abort();
    };
    waiter.signal.addEventListener('abort', leave, { once: true });
    if (waiter.signal.aborted) leave();
    const result = await open.result;
    waiter.signal.removeEventListener('abort', leave);
    return result;
  }

  /** Closes every window, and waits until they are. */
  async close(): Promise<void> {
    const all = [...this.#open.values()];
    for (const { asking } of all) asking.controller.abort();
    await Promise.all(all.map(({ result }) => result));
  }

  /** `null` where too many ask already. */
  #begin(key: string, question: StatusQuestion, { display }: PromptWaiter) {
    if (this.#open.size >= MOST_ASKING) {
      writeLog('warn', 'gate', 'too-many-prompts', { product: question.productId, asking: this.#open.size });
      return null;
    }
    const environment = windowEnvironment(this.#environment, display);
    const asking: Asking = { question, environment, controller: new AbortController(), waiters: new Set(), until: null, timer: undefined, isTimeOver: false };
    const result = this.#askInTurn(asking).finally(() => {
      clearTimeout(asking.timer);
      this.#open.delete(key);
    });
    const open = { asking, result };
    this.#open.set(key, open);
    return open;
  }

  /** From here whoever waits knows that a person is asked, or will be; and the time for that runs. */
  #prompting(asking: Asking): void {
    if (asking.until !== null) return;
    asking.until = plus(this.#profile.clock().wall, this.#longest as Duration);
    asking.timer = setTimeout(() => {
      asking.isTimeOver = true;
      asking.controller.abort();
    }, this.#longest);
    for (const waiter of asking.waiters) waiter.prompting(asking.until);
  }

  async #askInTurn(asking: Asking): Promise<Asked> {
    // In a later turn, so that who asks is among those who wait.
    await Promise.resolve();
    const { question, controller } = asking;
    if (!this.#windows.isFree) this.#prompting(asking);
    const done = await this.#windows.take(controller.signal);
    try {
      // The part that opens windows is loaded once one is due: a gate is there long before.
      const open = this.#prompts ?? (await import('#main/window-host/open-prompt.ts')).openPrompt;
      const asked = await askInWindow(question, {
        openPrompt: (beginsAt) => this.#openInTurn(asking, beginsAt, open),
        withProfile: (work) => this.#profile.use(work, START_PATIENCE),
        isGivenUp: () => controller.signal.aborted,
      });
      return asking.isTimeOver ? { ok: true, value: { asked: 'timed-out' } } : asked;
    } finally {
      done?.();
    }
  }

  /** Opens a window once no other is on its way: on a busy computer each would keep the others from being ready in time. */
  async #openInTurn(asking: Asking, beginsAt: PromptBeginning, open: PromptsOfGate): Promise<UseCaseAnswer<PromptWindow>> {
    const { question, environment, controller } = asking;
    const { signal } = controller;
    if (!this.#onTheirWay.isFree) this.#prompting(asking);
    const isThere = await this.#onTheirWay.take(signal);
    if (isThere === null) return { ok: true, value: { window: 'none' } };
    const tell = (told: OpeningNews): void => {
      if (told.news === 'trying' || told.news === 'window-open') this.#prompting(asking);
      if (told.news === 'window-open') isThere();
      if (told.news === 'no-window') writeLog('warn', 'gate', 'no-window', { host: told.host, browser: told.browser, why: told.why, detail: told.detail.slice(-LONGEST_DETAIL) });
      if (told.news === 'ended-unexpectedly') writeLog('warn', 'gate', 'window-ended-unexpectedly', { product: question.productId });
    };
    try {
      return await open(question, beginsAt, { environment, signal, readyWithin: READY_WITHIN, tell });
    } finally {
      isThere();
    }
  }
}

function noWindow(): Asked {
  return { ok: true, value: { asked: 'no-window', at: 'prompt', answer: null } };
}
