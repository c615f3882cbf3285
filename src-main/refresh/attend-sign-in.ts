import { randomInt } from 'node:crypto';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { duration, SECOND, type Duration } from '#core/time/instant.ts';
import { readRefreshFacts } from '#main/use-cases/refresh/refresh-facts.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { serviceAddress } from '#main/use-cases/sign-in/service-address.ts';
import type { ConfirmedSignIn } from '#main/use-cases/sign-in/sign-in.ts';
import { networkHere } from './network-here.ts';
import { RefreshAttendant, type RefreshParts } from './refresh-attendant.ts';
import type { RefreshAttempt } from './refresh-attempt.ts';

/** What a sign-in is attended with. */
export interface AttendedSignIn {
  readonly access: ServiceAccess;
  readonly clock: () => ClockReadings;
  /** Hears when something was stored: this process itself did, which no mark tells. */
  readonly onStored: () => void;
  /** Parts of a test's own. */
  readonly parts?: Partial<RefreshParts>;
}

/** Attends the sign-in of a profile that a window, the gate or a command has open. What speaks to the service is loaded when it first has to. */
export function attendSignIn({ access, clock, onStored, parts = {} }: AttendedSignIn): RefreshAttendant {
  let confirmed: ConfirmedSignIn | null = null;
  return new RefreshAttendant({
    clock,
    random: () => randomInt(1_000_000) / 1_000_000,
    network: networkHere,
    facts: () => {
      const opened = access.profile();
      const facts = opened.ok ? readRefreshFacts(opened.value) : opened;
      return facts.ok ? facts.value : null;
    },
    mark: () => {
      const opened = access.profile();
      return opened.ok ? opened.value.cache.changeMark() : opened.code;
    },
    isServiceSet: () => {
      const opened = access.profile();
      const service = opened.ok ? serviceAddress(opened.value) : opened;
      return service.ok && service.value !== null;
    },
    confirm: async (signal): Promise<RefreshAttempt> => {
      const { refreshAlone } = await import('#main/use-cases/refresh/refresh-alone.ts');
      const done = await refreshAlone(access, signal);
      if ('aborted' in done) return { outcome: 'given-up' };
      if (done.ok) {
        confirmed = 'by' in done ? null : done;
        onStored();
        return { outcome: 'refreshed' };
      }
      // Nobody to refresh for, in this process: its sign-in is another one's, or over.
      if (done.problem.code === 'sign-in-needed' || done.problem.code === 'service-not-configured') return { outcome: 'nobody' };
      return { outcome: 'failed', problem: done.problem, untrusted: done.untrusted, retryAfter: retryAfterOf(done.problem.facts['retryAfter']) };
    },
    follow: async (signal) => {
      const follows = confirmed;
      confirmed = null;
      if (follows === null) return;
      const { followConfirmed } = await import('#main/use-cases/refresh/follow-confirmed.ts');
      await followConfirmed(access, follows, signal);
      onStored();
    },
    ...parts,
  });
}

/** What the service said in seconds; `null` where it said nothing that can be understood. */
function retryAfterOf(text: string | undefined): Duration | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? duration(Number(text), SECOND) : null;
}
