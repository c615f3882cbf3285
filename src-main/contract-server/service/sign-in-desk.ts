import type { Reply } from '#core/contract/reply.ts';
import type { LanguageChoice } from '#core/contract/settings.ts';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { openInBrowser } from '#main/sign-in/open-in-browser.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import type { ConfirmedSignIn, SignInOutcome } from '#main/use-cases/sign-in/sign-in.ts';
import { problem } from '../contract-problem.ts';
import type { ServiceOptions } from './service-options.ts';

/** What signing in from a window works with. */
export interface SignInDeskParts {
  readonly access: ServiceAccess;
  readonly options: ServiceOptions;
  readonly language: () => LanguageChoice;
  /** How far it is has changed. */
  readonly onChange: () => void;
  /** Somebody is signed in; what follows a policy is due. */
  readonly onSignedIn: (confirmed: ConfirmedSignIn) => void;
}

interface UnderWay {
  readonly controller: AbortController;
  done: Promise<unknown>;
  /** An address that opens the page that is waited for, another one each time; `null` before there is one. */
  address: (() => string) | null;
  choose: ((choice: 'switch' | 'keep') => void) | null;
  /** The person has left its screen: how it ends is told to nobody. */
  isLeft: boolean;
}

const IDLE: SignInProgress = { state: 'idle' };

/** Signs people in from a window: one sign-in at a time, and how far it is, until the person has left its screen. */
export class SignInDesk {
  readonly #parts: SignInDeskParts;
  #progress: SignInProgress = IDLE;
  #underWay: UnderWay | null = null;

  constructor(parts: SignInDeskParts) {
    this.#parts = parts;
  }

  /** How far it is. */
  get progress(): SignInProgress {
    return this.#progress;
  }

  /** Whether somebody is signing in. */
  get isUnderWay(): boolean {
    return this.#underWay !== null;
  }

  /** Shows how far something else is that a prompt waits for; never over a sign-in. */
  show(progress: SignInProgress): void {
    if (this.#underWay === null) this.#tell(progress);
  }

  /** Begins to sign somebody in, in the place of a sign-in before; answers once the page is on its way, or why it is not. */
  async signIn(): Promise<Reply<null>> {
    await this.#giveUp();
    const controller = new AbortController();
    const { promise: begun, resolve: onBegun } = Promise.withResolvers<Reply<null>>();
    const underWay: UnderWay = { controller, done: Promise.resolve(), address: null, choose: null, isLeft: false };
    this.#underWay = underWay;
    underWay.done = this.#run(underWay, () => onBegun({ ok: true, value: null })).then(onBegun);
    return begun;
  }

  /** Opens the page that is waited for once more. */
  openAgain(): void {
    const address = this.#underWay?.address ?? null;
    if (address !== null) this.#open(address());
  }

  /** Answers which account shall count. */
  choose(choice: 'switch' | 'keep'): void {
    this.#underWay?.choose?.(choice);
  }

  /** Ends the sign-in that is waited for, and says that it was cancelled. */
  cancel(): void {
    const underWay = this.#underWay;
    underWay?.choose?.('keep');
    underWay?.controller.abort();
  }

  /** The person has left the screen of it: a sign-in that is waited for ends, and nothing more is said of any. */
  leave(): void {
    if (this.#underWay !== null) this.#underWay.isLeft = true;
    this.cancel();
    this.#tell(IDLE);
  }

  /** Gives up what is under way, and waits until it is over. */
  async close(): Promise<void> {
    await this.#giveUp();
  }

  async #giveUp(): Promise<void> {
    const underWay = this.#underWay;
    if (underWay === null) return;
    underWay.isLeft = true;
    this.cancel();
    await underWay.done;
  }

  async #run(underWay: UnderWay, onBegun: () => void): Promise<Reply<null>> {
    const outcome = await this.#outcome(underWay, onBegun);
    if (this.#underWay === underWay) this.#underWay = null;
    if (outcome === null) {
      this.#end(underWay, IDLE);
      return problem('unexpected');
    }
    if (outcome.ok) {
      this.#end(underWay, IDLE);
      this.#parts.onSignedIn(outcome);
      return { ok: true, value: null };
    }
    this.#end(underWay, outcome.progress);
    const { code, facts } = outcome.problem;
    return outcome.progress.state === 'idle' && code !== 'wrong-account' ? problem(code, facts) : { ok: true, value: null };
  }

  async #outcome(underWay: UnderWay, onBegun: () => void): Promise<SignInOutcome | null> {
    const { access, options, language } = this.#parts;
    try {
      const { signIn } = await import('#main/use-cases/sign-in/sign-in.ts');
      return await signIn(access, {
        signal: underWay.controller.signal,
        language: language(),
        openBrowser: (address) => {
          underWay.address = address;
          this.#open(address());
        },
        onProgress: (progress) => {
          if (underWay.isLeft) return;
          this.#tell(progress);
          if (progress.state !== 'checking') onBegun();
        },
        chooseAccount: () =>
          new Promise((resolve) => {
            if (underWay.isLeft) resolve('keep');
            underWay.choose = resolve;
          }),
        ...(options.browserPatience === undefined ? {} : { browserPatience: options.browserPatience }),
      });
    } catch (error) {
      logBrokenPromise('signing in', error);
      return null;
    }
  }

  #end(underWay: UnderWay, progress: SignInProgress): void {
    if (!underWay.isLeft) this.#tell(progress);
  }

  #open(link: string): void {
    const open = this.#parts.options.openLink ?? openInBrowser;
    // Where nothing opens, the screen says to copy the link.
    const opening = open(link).then((isOpened) => {
      if (!isOpened && this.#progress.state === 'waiting-for-browser') this.#tell({ ...this.#progress, byHand: true });
    });
    opening.catch((error: unknown) => logBrokenPromise('opening the sign-in page', error));
  }

  #tell(progress: SignInProgress): void {
    if (progress.state === 'idle' && this.#progress.state === 'idle') return;
    this.#progress = progress;
    this.#parts.onChange();
  }
}
