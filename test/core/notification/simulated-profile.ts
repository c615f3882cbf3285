import type { DecisionFacts } from '#core/status/decision-facts.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { ClockRecord } from '#core/offline/clock-record.ts';
import { readClock } from '#core/offline/read-clock.ts';
import { lookAtClock, UNTOUCHED_CLOCK, type ClockTrust } from '#core/notification/clock-trust.ts';
import { dueNotifications, type DueNotification, type SaidThreshold } from '#core/notification/due-notifications.ts';
import { endingsOf } from '#core/notification/endings.ts';
import type { Duration, Instant } from '#core/time/instant.ts';

/** What happens to a machine. `set-wall` moves its clock that far from where it is. */
export type MachineEvent = { readonly kind: 'run' | 'off' | 'set-wall'; readonly length: number };

/** One thing that was said, with what was true then. */
export interface Said {
  readonly due: DueNotification;
  /** The clock rules' `now`. */
  readonly now: Instant;
  /** What the time truly was. */
  readonly truth: Instant;
  readonly facts: DecisionFacts;
}

/** A machine with a profile on it that is looked at after whatever happens; it keeps what a profile keeps. */
export class SimulatedProfile {
  readonly said: Said[] = [];
  #truth: number;
  #shift = 0;
  #uptime = 60_000;
  #boot = 1;
  #record: ClockRecord | null = null;
  #trust: ClockTrust = UNTOUCHED_CLOCK;
  #rows: SaidThreshold[] = [];
  #facts: (now: Instant, furthest: Instant) => DecisionFacts;
  nextAt: Instant | null = null;

  constructor(truth: Instant, facts: (now: Instant, furthest: Instant) => DecisionFacts) {
    this.#truth = truth;
    this.#facts = facts;
  }

  get truth(): Instant {
    return this.#truth as Instant;
  }

  happens({ kind, length }: MachineEvent): void {
    if (kind === 'set-wall') this.#shift += length;
    else this.#truth += length;
    if (kind === 'run') this.#uptime += length;
    if (kind === 'off') [this.#boot, this.#uptime] = [this.#boot + 1, 30_000];
  }

  /** Looks, says what is due and keeps that it was said. */
  look(): { readonly now: Instant; readonly due: readonly DueNotification[] } {
    const readings: ClockReadings = { wall: (this.#truth + this.#shift) as Instant, uptime: this.#uptime as Duration, bootId: `boot-${String(this.#boot)}` };
    const reading = readClock(this.#record, readings, { lowerBounds: [], isNewProfile: true });
    this.#record = reading.record;
    const { now, furthest } = reading;
    const certain = reading.record.effective;
    this.#trust = lookAtClock(this.#trust, readings, certain);
    const facts = this.#facts(now, furthest);
    const { due, passedOver, taken, nextAt } = dueNotifications(endingsOf(facts, now), this.#rows, { trust: this.#trust, certain }, now);
    this.#rows = this.#rows.filter((one) => !taken.includes(one));
    for (const one of [...due, ...passedOver]) this.#rows.push({ ending: one.ending.key, threshold: one.threshold, ahead: one.ahead });
    for (const one of due) this.said.push({ due: one, now, truth: this.truth, facts });
    this.nextAt = nextAt;
    return { now, due };
  }
}
