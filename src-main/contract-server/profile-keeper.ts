import { openProfileForUse, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';

/** Keeps the profile open while a window is, or the reason why it is not; nothing about a profile ends the process. */
export class ProfileKeeper {
  #state: UseCaseAnswer<OpenedProfile> = useCaseProblem('store-busy');

  /** The open profile, or why there is none. */
  current(): UseCaseAnswer<OpenedProfile> {
    return this.#state;
  }

  /** Opens the profile anew, in the place of the one that is open. */
  async open(surroundings: Surroundings): Promise<void> {
    const before = this.#state;
    this.#state = await openProfileForUse(surroundings);
    if (before.ok) before.value.close();
  }

  /** Closes it; what is asked afterwards is answered as if another process held it. */
  close(): void {
    if (this.#state.ok) this.#state.value.close();
    this.#state = useCaseProblem('store-busy');
  }
}
