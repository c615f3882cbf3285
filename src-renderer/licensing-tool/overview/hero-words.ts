import { useSay } from '../../state/texts-context.tsx';
import { useProfile, useSnapshot } from '../../state/window-context.ts';

/** The verdict of the overview, and what it means. */
export interface HeroWords {
  readonly verdict: string;
  readonly body: string;
  /** Whether it says that work can go on. */
  readonly mayWork: boolean;
}

/** Words the first answers of the overview. */
export function useHeroWords(): HeroWords {
  const { overview, signIn, applications } = useProfile();
  const { serviceConfigured, wall, clock, workstation } = useSnapshot();
  const say = useSay('overview');
  const service = serviceConfigured ? null : 'none';
  const { hero, until, offline } = overview;
  const all = applications.length;
  switch (hero) {
    case 'online':
      return {
        mayWork: true,
        verdict: say('hero-online'),
        body: say('hero-online-body', { at: signIn.lastVerifiedAt, until: offline?.deadline }),
      };
    case 'offline':
      return { mayWork: true, verdict: say('hero-offline', { until }), body: say('hero-offline-body', { service }) };
    case 'last-days':
      return {
        mayWork: true,
        verdict: say('hero-last-days', { until }),
        body: say('hero-last-days-body', { service }),
      };
    case 'licensed':
      return {
        mayWork: true,
        verdict: say('hero-licensed', { until }),
        body: say('hero-licensed-body', { machine: workstation.machineNames[0] }),
      };
    case 'partly':
      return {
        mayWork: true,
        verdict: say('hero-partly', { running: all - overview.stopped.length, all }),
        body: say('hero-partly-body'),
      };
    case 'ended':
      return {
        mayWork: false,
        verdict: say('hero-ended'),
        body: say('hero-ended-body', { service, now: clock.length === 0 ? wall : null }),
      };
    case 'forbidden':
      return { mayWork: false, verdict: say('hero-forbidden'), body: say('hero-forbidden-body', { service }) };
    case 'clock':
      return { mayWork: false, verdict: say('hero-clock'), body: say('hero-clock-body', { now: wall }) };
    case 'nothing-usable':
      return { mayWork: false, verdict: say('hero-nothing-usable'), body: say('hero-nothing-usable-body') };
    case 'nothing-yet':
      return { mayWork: false, verdict: say('hero-nothing-yet'), body: say('hero-nothing-yet-body') };
  }
}
