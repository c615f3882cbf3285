import { GATE_WAITS } from '#core/contract/gate/limits.ts';
import { plus, type Duration, type Instant } from '#core/time/instant.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { askInWindow, type AskedInWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { openPrompt } from '#main/window-host/open-prompt.ts';
import { START_PATIENCE } from './gate-patience.ts';
import type { GateProfile } from './gate-profile.ts';

/** Asks somebody in a window, and waits until it is closed. */
export type PromptsOfGate = typeof openPrompt;

/** What came of asking, or that nobody answered in time. */
export type Asked = UseCaseAnswer<AskedInWindow | { readonly asked: 'timed-out' }>;

/** One start that waits for a person. */
export interface PromptWaiter {
  /** Aborted when nobody waits for this start any more. */
  readonly signal: AbortSignal;
  /** Hears, once, that a window is open, and until when at most it is. */
  readonly prompting: (until: Instant) => void;
}

interface Asking {
  readonly controller: AbortController;
  readonly waiters: Set<PromptWaiter>;
  readonly result: Promise<Asked>;
  until: Instant | null;
}

/** Asks people, in windows, one window for an application however many of its starts wait. A prompt is over after 15 minutes. */
export class PromptDesk {
  readonly #profile: GateProfile;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #longest: number;
  readonly #prompts: PromptsOfGate | null;
  readonly #open = new Map<string, Asking>();

  /**
   * @param longest milliseconds for which a prompt is open at most
   * @param prompts asks instead of a window, where a scenario has a person of its own
   */
  constructor(profile: GateProfile, environment: Readonly<Record<string, string | undefined>>, longest: number = GATE_WAITS.prompt, prompts: PromptsOfGate | null = null) {
    this.#prompts = prompts;
    this.#profile = profile;
    this.#environment = environment;
    this.#longest = longest;
  }

  /** How many windows are open. */
  get count(): number {
    return this.#open.size;
  }

  /** Asks, or waits with those who do. The window is closed once nobody waits for it any more. */
  async ask(question: StatusQuestion, waiter: PromptWaiter): Promise<Asked> {
    const key = JSON.stringify([question.productId, question.featureString]);
    // One that is being closed asks nobody any more.
    while (this.#open.get(key)?.controller.signal.aborted === true) await this.#open.get(key)?.result;
    const asking = this.#open.get(key) ?? this.#begin(key, question);
    asking.waiters.add(waiter);
    if (asking.until !== null) waiter.prompting(asking.until);
    const leave = (): void => {
      asking.waiters.delete(waiter);
      if (asking.waiters.size === 0) asking.controller.abort();
    };
    waiter.signal.addEventListener('abort', leave, { once: true });
    if (waiter.signal.aborted) leave();
    const result = await asking.result;
    waiter.signal.removeEventListener('abort', leave);
    return result;
  }

  /** Closes every window, and waits until they are. */
  async close(): Promise<void> {
    const all = [...this.#open.values()];
    for (const { controller } of all) controller.abort();
    await Promise.all(all.map(({ result }) => result));
  }

  #begin(key: string, question: StatusQuestion): Asking {
    const controller = new AbortController();
    const asking: Asking = {
      controller,
      waiters: new Set(),
      until: null,
      result: this.#askInTime(question, controller, () => {
        if (asking.until !== null) return;
        asking.until = plus(this.#profile.clock().wall, this.#longest as Duration);
        for (const waiter of asking.waiters) waiter.prompting(asking.until);
      }).finally(() => this.#open.delete(key)),
    };
    this.#open.set(key, asking);
    return asking;
  }

  async #askInTime(question: StatusQuestion, controller: AbortController, onOpen: () => void): Promise<Asked> {
    const { signal } = controller;
    const time: { timer: NodeJS.Timeout | undefined; isOver: boolean } = { timer: undefined, isOver: false };
    // The part that opens windows is loaded once one is due: a gate is there long before.
    const openPrompt = this.#prompts ?? (await import('#main/window-host/open-prompt.ts')).openPrompt;
    const asked = await askInWindow(question, {
      openPrompt: (beginsAt) =>
        openPrompt(question, beginsAt, {
          environment: this.#environment,
          signal,
          tell: (told) => {
            if (told.news === 'no-window') writeLog('warn', 'gate', 'no-window', { host: told.host, why: told.why });
            if (told.news !== 'window-open') return;
            time.timer ??= setTimeout(() => {
              time.isOver = true;
              controller.abort();
            }, this.#longest);
            onOpen();
          },
        }),
      withProfile: (work) => this.#profile.use(work, START_PATIENCE),
      isGivenUp: () => signal.aborted,
    });
    clearTimeout(time.timer);
    return time.isOver ? { ok: true, value: { asked: 'timed-out' } } : asked;
  }
}
