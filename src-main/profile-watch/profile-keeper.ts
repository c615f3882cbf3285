import { logBrokenPromise } from '#main/broken-promise.ts';
import { openProfileForUse, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/**
 * How long, in milliseconds, this process stands still for another one that holds the store. Whoever has to wait longer tries again
 * without blocking (patience.ts), so that the window, or the gate, goes on.
 */
const BUSY_TIMEOUT = 100;

/** Keeps the profile open while a window or the gate is, or the reason why it is not; nothing about a profile ends the process. */
export class ProfileKeeper {
  #state: UseCaseAnswer<OpenedProfile> = useCaseProblem('connection-lost');

  /** The open profile, or why there is none. */
  current(): UseCaseAnswer<OpenedProfile> {
    return this.#state;
  }

  /** Opens the profile anew, in the place of the one that is open. */
  async open(surroundings: Surroundings): Promise<void> {
    const before = this.#state;
    this.#state = await openedOrWhyNot(surroundings);
    if (before.ok) before.value.close();
  }

  /** Notes that it failed in use: it has to be opened anew. */
  fail(problem: UseCaseProblem): void {
    if (this.#state.ok) this.#state.value.close();
    this.#state = problem;
  }

  /** Closes it; whoever asks afterwards has lost it. */
  close(): void {
    if (this.#state.ok) this.#state.value.close();
    this.#state = useCaseProblem('connection-lost');
  }
}

/** Even what nobody expected of a profile is no reason to end the window or the gate: it says that there was a fault, and tries again. */
async function openedOrWhyNot(surroundings: Surroundings): Promise<UseCaseAnswer<OpenedProfile>> {
  try {
    return await openProfileForUse(surroundings, { busyTimeout: BUSY_TIMEOUT });
  } catch (error) {
    logBrokenPromise('opening the profile', error);
    return useCaseProblem('unexpected');
  }
}
