import { resolve } from 'node:path';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { folderState } from '#main/protected-folder/folder-state.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { managedPolicyMark } from '#main/managed-policy/read-managed-policy.ts';
import { Backoff } from '#main/profile-watch/backoff.ts';
import { ProfileKeeper } from '#main/profile-watch/profile-keeper.ts';
import { withTrust, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import { IS_SETTLED_IN_FILES, readSettledApart } from '#main/reader-process/read-settled-apart.ts';
import { closeLeftSessions } from '#main/use-cases/sessions/close-left-sessions.ts';
import { patiently } from '#main/use-cases/patience.ts';
import { leavesStoreReadable } from '#main/use-cases/unrecorded.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { withFailingStore } from './scenario/failing-store.ts';

/** How soon, in milliseconds, a profile that could not be opened is tried again for somebody who asks. */
const NO_SOONER_THAN = 250;

/** The profile that the gate answers from: kept open, opened again when it failed, or when what is settled for the computer changed. */
export class GateProfile {
  readonly #keeper = new ProfileKeeper();
  readonly #again = new Backoff();
  #surroundings: Surroundings;
  #opening: Promise<void> | null = null;
  #settling: Promise<void> | null = null;
  #openedAt = -Infinity;
  /** How often it was opened: each opening counts the changes of others anew. */
  #openings = 0;
  #settledState: string;
  #isClosed = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#settledState = settledStateOf(surroundings);
  }

  /** What this computer, user and process are, as it was read last. */
  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** The open profile, or why there is none. */
  current(): UseCaseAnswer<OpenedProfile> {
    return this.#keeper.current();
  }

  get clock(): ProcessClock {
    return this.#surroundings.clock;
  }

  /** Opens it, or opens it anew. */
  async open(): Promise<UseCaseAnswer<OpenedProfile>> {
    if (!this.#isClosed) await (this.#opening ??= this.#reopen().finally(() => (this.#opening = null)));
    return this.#keeper.current();
  }

  /**
   * Does something with the profile. While another process holds the store it is tried again; a profile that cannot be used is opened
   * again, for whoever asks next.
   *
   * @param patience milliseconds
   */
  async use<Value>(work: (opened: OpenedProfile) => UseCaseAnswer<Value>, patience: number): Promise<UseCaseAnswer<Value>> {
    if (!this.#keeper.current().ok && performance.now() - this.#openedAt >= NO_SOONER_THAN) await this.open();
    try {
      const answer = await patiently(() => this.#once(work), patience);
      if (!answer.ok && this.#keeper.current().ok && !leavesStoreReadable(answer)) this.#keeper.fail(answer);
      return answer;
    } catch (error) {
      logBrokenPromise('the gate', error);
      return useCaseProblem('unexpected');
    }
  }

  /**
   * Looks after the profile, about once a second: takes up what was settled anew for the computer, and tries one again that cannot be used;
   * whether it can be used. Until what was settled is read, what was settled before serves.
   */
  async lookAfter(): Promise<boolean> {
    if (this.#settling === null && this.#isSettledAnew()) {
      this.#settling = this.#settleAnew()
        .catch((error: unknown) => logBrokenPromise('the gate', error))
        .finally(() => (this.#settling = null));
    }
    // Where programs of the system are asked, seconds go by: what else is looked after goes on.
    if (IS_SETTLED_IN_FILES) await this.#settling;
    if (this.#keeper.current().ok) this.#again.forget();
    else if (this.#again.isDue()) await this.open();
    return this.#keeper.current().ok;
  }

  /** Differs once another process has changed what is stored, or what is settled for the computer was, or the profile failed. */
  changeMark(): string {
    const opened = this.#keeper.current();
    return `${String(this.#openings)} ${opened.ok ? opened.value.cache.changeMark() : opened.code}\n${settledStateOf(this.#surroundings)}`;
  }

  close(): void {
    this.#isClosed = true;
    this.#keeper.close();
  }

  #once<Value>(work: (opened: OpenedProfile) => UseCaseAnswer<Value>): UseCaseAnswer<Value> {
    const opened = this.#keeper.current();
    return opened.ok ? work(withFailingStore(opened.value)) : opened;
  }

  #isSettledAnew(): boolean {
    return settledStateOf(this.#surroundings) !== this.#settledState;
  }

  /** Reads again what is settled, and opens the profile with it. */
  async #settleAnew(): Promise<void> {
    // Before it is read: what changes meanwhile is read again.
    this.#settledState = settledStateOf(this.#surroundings);
    const settled = await readSettledApart(this.#surroundings.overrides);
    if (settled === null) return;
    this.#surroundings = { ...this.#surroundings, ...withTrust(settled) };
    await this.open();
  }

  async #reopen(): Promise<void> {
    await this.#keeper.open(this.#surroundings);
    this.#openings += 1;
    if (this.#isClosed) this.#keeper.close();
    const opened = this.#keeper.current();
    // What a gate that was killed left open. Where it cannot be closed now, the next opening does.
    if (opened.ok) closeLeftSessions(opened.value);
    this.#openedAt = performance.now();
  }
}

/** What can be seen, without reading it, of what is settled for the whole computer: the trusted issuers and the policies. */
function settledStateOf({ trustStore, overrides, clock }: Surroundings): string {
  return `${folderState(resolve(trustStore.folder))}\n${managedPolicyMark(overrides.policyFile, clock().uptime)}`;
}
