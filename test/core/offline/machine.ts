import { anchorClock } from '#core/offline/anchor-clock.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { ClockRecord } from '#core/offline/clock-record.ts';
import { offlineDeadline } from '#core/offline/offline-deadline.ts';
import { readClock, type ClockReading } from '#core/offline/read-clock.ts';
import { DAY, duration, instant, plus, type Duration, type Instant } from '#core/time/instant.ts';

/** Where a crash strikes while something is stored: before the first copy, between the two, or after both. */
export type Crash = 'none' | 'before' | 'between' | 'after';

/** A clock record with the number of its writing and the policy it belongs to, as the cache seals them together. */
export interface StoredCopy {
  readonly sequence: number;
  readonly record: ClockRecord;
  /** The end of that policy; `null` before the first sign-in. */
  readonly policyExpiresAt: Instant | null;
}

/** A machine as it really is, with what the product stored on it. Times move only through the functions below. */
export interface Machine {
  trueTime: number;
  /** How far the wall clock is ahead of the true time. */
  wallShift: number;
  uptime: number;
  boot: number;
  readonly hasBootIds: boolean;
  /** The two stored copies of the clock record, as the cache keeps them: the higher sequence number counts. */
  copies: [StoredCopy | null, StoredCopy | null];
  bounds: Instant[];
  isNewProfile: boolean;
}

/** What one acknowledged decision said. */
export interface Answer {
  readonly clock: ClockReading;
  readonly mayWorkOffline: boolean;
  readonly deadline: Instant | null;
}

/** The true time at which the machines of the tests begin. */
export const START: Instant = instant(Date.UTC(2026, 2, 26));
/** The offline grace period of the tests' policies, in days. */
export const OFFLINE_DAYS = 7;

/** A machine in its first boot, its wall clock right, with an empty profile. */
export function newMachine(hasBootIds = true, trueTime: number = START): Machine {
  return {
    trueTime,
    wallShift: 0,
    uptime: 60_000,
    boot: 1,
    hasBootIds,
    copies: [null, null],
    bounds: [],
    isNewProfile: true,
  };
}

/** The same machine in another course of events. */
export function copyOf(machine: Machine): Machine {
  return { ...machine, copies: [...machine.copies], bounds: [...machine.bounds] };
}

/** Lets powered-on time pass, awake or asleep. */
export function run(machine: Machine, length: number): void {
  machine.trueTime += length;
  machine.uptime += length;
}

/** Switches the machine off for a while and starts it again. */
export function reboot(machine: Machine, offFor: number, bootTakes = 30_000): void {
  machine.trueTime += offFor + bootTakes;
  machine.uptime = bootTakes;
  machine.boot += 1;
}

/** What the machine's clocks show. */
export function readingsOf(machine: Machine): ClockReadings {
  return {
    wall: instant(machine.trueTime + machine.wallShift),
    uptime: machine.uptime as Duration,
    bootId: machine.hasBootIds ? `boot-${String(machine.boot)}` : null,
  };
}

/** The record the product goes by: the newer of the two copies. */
export function recordOf(machine: Machine): ClockRecord | null {
  return newestCopy(machine)?.record ?? null;
}

/** Reads the clock without storing anything. */
export function look(machine: Machine): ClockReading {
  return readClock(recordOf(machine), readingsOf(machine), {
    lowerBounds: machine.bounds,
    isNewProfile: machine.isNewProfile,
  });
}

/** What would be answered to a reading: offline work needs a verified sign-in, its policy, and time before the deadline. */
export function answerTo(machine: Machine, clock: ClockReading): Answer {
  const { anchor } = clock.record;
  const policyExpiresAt = newestCopy(machine)?.policyExpiresAt ?? null;
  if (policyExpiresAt === null || anchor === null) return { clock, mayWorkOffline: false, deadline: null };
  const deadline = offlineDeadline({
    lastSignIn: anchor.serverTime,
    offlineDurationDays: OFFLINE_DAYS,
    policyExpiresAt,
    localMaximumDays: null,
  });
  return { clock, mayWorkOffline: clock.now < deadline, deadline };
}

/** Decides as the product does: read, store, then answer. A crash on the way leaves no answer. */
export function decide(machine: Machine, crash: Crash = 'none'): Answer | null {
  const clock = look(machine);
  if (!store(machine, clock.record, crash)) return null;
  return answerTo(machine, clock);
}

/** Signs in against a server that knows the true time. Record and policy are one write. Gives whether it was acknowledged. */
export function signIn(machine: Machine, crash: Crash = 'none', policyDays = 30): boolean {
  const serverTime = instant(machine.trueTime);
  const record = anchorClock(recordOf(machine), {
    serverTime,
    readings: readingsOf(machine),
    lowerBounds: machine.bounds,
  });
  machine.isNewProfile = false;
  return store(machine, record, crash, plus(serverTime, duration(policyDays, DAY)));
}

/** Imports a license that was issued so long before the true time (negative: after it). */
export function importLicense(machine: Machine, issuedAgo: number, crash: Crash = 'none'): boolean {
  if (crash === 'before') return false;
  machine.bounds.push(instant(machine.trueTime - issuedAgo));
  machine.isNewProfile = false;
  return store(machine, look(machine).record, crash === 'between' ? 'before' : crash);
}

function newestCopy({ copies: [first, second] }: Machine): StoredCopy | null {
  return (second?.sequence ?? 0) > (first?.sequence ?? 0) ? second : first;
}

function store(machine: Machine, record: ClockRecord, crash: Crash, newPolicyExpiresAt?: Instant): boolean {
  const newest = newestCopy(machine);
  const policyExpiresAt = newPolicyExpiresAt ?? newest?.policyExpiresAt ?? null;
  const copy = { sequence: (newest?.sequence ?? 0) + 1, record, policyExpiresAt };
  if (crash === 'before') return false;
  machine.copies[0] = copy;
  if (crash === 'between') return false;
  machine.copies[1] = copy;
  return crash === 'none';
}
