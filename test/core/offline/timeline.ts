import { DAY, HOUR, MINUTE, SECOND } from '#core/time/instant.ts';
import { decide, importLicense, reboot, run, signIn, type Answer, type Crash, type Machine } from './machine.ts';

/** One thing that happens to a machine. */
export type Event =
  | { readonly kind: 'run' | 'sleep'; readonly length: number }
  | { readonly kind: 'off'; readonly length: number; readonly bootTakes: number }
  /** The wall clock is set so far ahead of the true time: by a person, by time synchronisation (0), by an empty battery. */
  | { readonly kind: 'set-wall'; readonly shift: number }
  | { readonly kind: 'decide'; readonly crash: Crash }
  | { readonly kind: 'sign-in'; readonly crash: Crash }
  | { readonly kind: 'import'; readonly issuedAgo: number; readonly crash: Crash };

/** The name of a kind of event. */
export type EventKind = Event['kind'];

/** How often each kind happens, relative to the others; kinds left out do not happen. */
export type Mixture = Partial<Readonly<Record<EventKind, number>>>;

/** Everything at once, the way it comes in the worst of lives. */
export const WILD: Mixture = { run: 5, sleep: 1, off: 3, 'set-wall': 3, decide: 8, 'sign-in': 0.4, import: 0.4 };

/** A wall clock that is always right. */
export const HONEST: Mixture = { run: 5, sleep: 1, off: 3, decide: 8, import: 0.4 };

/** Draws so many events of a mixture; with `crashes`, three writes in ten are cut off somewhere. */
export function randomTimeline(random: () => number, length: number, mixture: Mixture, crashes = false): Event[] {
  const kinds = Object.entries(mixture) as [EventKind, number][];
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  return Array.from({ length }, () => {
    let at = random() * total;
    const kind = kinds.find(([, weight]) => (at -= weight) < 0)?.[0] ?? 'decide';
    return randomEvent(random, kind, crashes);
  });
}

function randomEvent(random: () => number, kind: EventKind, crashes: boolean): Event {
  const crash = crashes && random() < 0.3 ? pick(random, ['before', 'between', 'after'] as const) : 'none';
  switch (kind) {
    case 'run':
    case 'sleep':
      return { kind, length: randomLength(random) };
    case 'off':
      return { kind, length: randomLength(random), bootTakes: Math.floor(random() * 90 * SECOND) };
    case 'set-wall':
      return { kind, shift: randomShift(random) };
    case 'decide':
    case 'sign-in':
      return { kind, crash };
    case 'import':
      return { kind, issuedAgo: Math.floor(random() * 20 * DAY), crash };
  }
}

/** Mostly minutes and hours, now and then days, with the thresholds of the rules hit exactly. */
export function randomLength(random: () => number): number {
  const exact = [0, 1, SECOND, 5 * MINUTE, 5 * MINUTE + 1, HOUR, DAY - 1, DAY, DAY + 1, 7 * DAY];
  if (random() < 0.15) return pick(random, exact);
  const scale = pick(random, [10 * MINUTE, 3 * HOUR, 16 * HOUR, 16 * HOUR, 3 * DAY]);
  return Math.floor(random() * scale);
}

function randomShift(random: () => number): number {
  if (random() < 0.3) return 0;
  const scale = pick(random, [SECOND, 5 * MINUTE, 2 * HOUR, 2 * DAY, 40 * DAY, 50 * 365 * DAY]);
  return Math.floor((random() * 2 - 1) * scale);
}

/** Draws one of several. */
export function pick<T>(random: () => number, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** Lets one event happen; gives the answer where it was an acknowledged decision. A crash ends the boot. */
export function happen(machine: Machine, event: Event): Answer | null {
  switch (event.kind) {
    case 'run':
    case 'sleep':
      run(machine, event.length);
      return null;
    case 'off':
      reboot(machine, event.length, event.bootTakes);
      return null;
    case 'set-wall':
      machine.wallShift = event.shift;
      return null;
    case 'decide': {
      const answer = decide(machine, event.crash);
      if (event.crash !== 'none') reboot(machine, 0);
      return answer;
    }
    case 'sign-in':
      signIn(machine, event.crash);
      if (event.crash !== 'none') reboot(machine, 0);
      return null;
    case 'import':
      importLicense(machine, event.issuedAgo, event.crash);
      if (event.crash !== 'none') reboot(machine, 0);
      return null;
  }
}
