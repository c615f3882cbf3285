import type { ApplicationKey } from '#core/application/application.ts';
import { MINUTE } from '#core/time/instant.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import type { SessionOwner } from './session-book.ts';

/** How long nobody is asked again whom a person has just told no. */
const REMEMBERED = MINUTE;

/** Which connections a person did not go on for, for a minute: a program that tries again must not nag. */
export class DeclinedStarts {
  readonly #clock: () => ProcessClock;
  readonly #at = new WeakMap<SessionOwner, Map<string, number>>();

  /** @param clock gives the clock as it is then */
  constructor(clock: () => ProcessClock) {
    this.#clock = clock;
  }

  note(owner: SessionOwner, application: ApplicationKey): void {
    const of = this.#at.get(owner) ?? new Map<string, number>();
    this.#at.set(owner, of.set(keyOf(application), this.#clock()().uptime));
  }

  has(owner: SessionOwner, application: ApplicationKey): boolean {
    const at = this.#at.get(owner)?.get(keyOf(application));
    return at !== undefined && this.#clock()().uptime - at < REMEMBERED;
  }
}

function keyOf({ productId, featureString }: ApplicationKey): string {
  return JSON.stringify([productId, featureString]);
}
