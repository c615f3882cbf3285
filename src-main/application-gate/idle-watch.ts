/** Tells when nobody has needed something for a while. */
export class IdleWatch {
  readonly #isNeeded: () => Promise<boolean>;
  readonly #after: number;
  readonly #onIdle: () => void;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  /**
   * @param isNeeded asked once nobody was heard of for so long
   * @param after milliseconds
   */
  constructor(isNeeded: () => Promise<boolean>, after: number, onIdle: () => void) {
    [this.#isNeeded, this.#after, this.#onIdle] = [isNeeded, after, onIdle];
    this.touch();
  }

  /** Somebody needs it, or has just ceased to: it begins to count anew. */
  touch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#look(), this.#after);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const timer = this.#timer;
    const isNeeded = await this.#isNeeded();
    // Somebody came while it was asked.
    if (timer !== this.#timer || this.#isStopped) return;
    if (isNeeded) this.touch();
    else this.#onIdle();
  }
}
