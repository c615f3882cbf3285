import { managedPolicyMark } from './read-managed-policy.ts';

/** Notices that the policies may have changed since they were read, for whoever keeps them while it runs. */
export class PolicyWatch {
  readonly #overridden: string | null;
  #mark: string;

  /** @param overridden the file a developer gave (`DeveloperOverrides.policyFile`), or `null` */
  constructor(overridden: string | null) {
    this.#overridden = overridden;
    this.#mark = this.#markNow();
  }

  /** Whether they may have changed since this was asked last; costs microseconds. */
  hasChanged(): boolean {
    const before = this.#mark;
    this.#mark = this.#markNow();
    return this.#mark !== before;
  }

  #markNow(): string {
    return managedPolicyMark(this.#overridden, performance.now());
  }
}
