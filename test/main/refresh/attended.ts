import { instant, MINUTE, plus, type Duration, type Instant } from '#core/time/instant.ts';
import type { RefreshAttempt, RefreshReason } from '#main/refresh/refresh-attempt.ts';
import { RefreshAttendant, type RefreshParts } from '#main/refresh/refresh-attendant.ts';
import type { RefreshFacts } from '#main/use-cases/refresh/refresh-facts.ts';
import { useCaseProblem, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** What the service will say to a refresh, until it is told otherwise. */
type Says = (signal: AbortSignal) => Promise<RefreshAttempt>;

/** A sign-in that is attended, on clocks and with chances of the test's own. */
export class Attended {
  now: Instant = instant(Date.UTC(2026, 6, 1, 8));
  uptime = (60 * MINUTE) as Duration;
  bootId: string | null = 'boot-1';
  network = '192.0.2.7';
  isServiceSet = true;
  random = 0;
  userId: string | null = 'uwe';
  lastVerifiedAt: Instant | null = this.now;
  intervals: readonly number[] = [240];
  /** How often another process has changed the store. */
  changes = 0;
  readonly reasons: RefreshReason[] = [];
  followed = 0;
  says: Says = () => this.accepts();
  readonly attendant: RefreshAttendant;

  constructor(parts: Partial<RefreshParts> = {}) {
    this.attendant = new RefreshAttendant({
      clock: () => ({ wall: this.now, uptime: this.uptime, bootId: this.bootId }),
      random: () => this.random,
      network: () => this.network,
      isServiceSet: () => this.isServiceSet,
      mark: () => String(this.changes),
      facts: (): RefreshFacts => ({ now: this.now, userId: this.userId, lastVerifiedAt: this.lastVerifiedAt, policyIntervals: this.intervals }),
      confirm: (signal, reason) => {
        this.reasons.push(reason);
        return this.says(signal);
      },
      follow: () => {
        this.followed += 1;
        return Promise.resolve();
      },
      ...parts,
    });
  }

  /** The service gives a policy now. */
  accepts(): Promise<RefreshAttempt> {
    this.lastVerifiedAt = this.now;
    return Promise.resolve({ outcome: 'refreshed' });
  }

  /** From here on every refresh fails so. */
  fails(code: UseCaseProblem['code'], retryAfter: Duration | null = null): void {
    this.says = () => Promise.resolve({ outcome: 'failed', problem: useCaseProblem(code), untrusted: null, retryAfter });
  }

  /** Lets time pass, looked at every second as a window does; refreshes end as they begin. */
  async passes(length: Duration, step = 1_000): Promise<void> {
    for (let passed = 0; passed < length; passed += step) {
      this.now = plus(this.now, step as Duration);
      this.uptime = (this.uptime + step) as Duration;
      this.attendant.tick();
      if (this.attendant.isUnderWay) await this.attendant.settled();
    }
  }

  /** The computer sleeps. */
  sleeps(length: Duration): void {
    this.now = plus(this.now, length);
    this.uptime = (this.uptime + length) as Duration;
  }

  /** One look, and what it begins. */
  async looks(): Promise<void> {
    this.attendant.tick();
    await this.attendant.settled();
  }
}

