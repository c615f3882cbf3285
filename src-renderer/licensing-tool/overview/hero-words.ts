import { useSay } from '../../state/texts-context.tsx';
import { useProfile, useSnapshot } from '../../state/window-context.ts';

/** The verdict of the overview, and what it means. */
export interface HeroWords {
  readonly verdict: string;
  readonly body: string;
}

/** Words the first answers of the overview. */
export function useHeroWords(): HeroWords {
  const { overview, signIn } = useProfile();
  const { serviceConfigured, wall, workstation } = useSnapshot();
  const say = useSay('overview');
  const service = serviceConfigured ? null : 'none';
  const { hero, until, offline } = overview;
  switch (hero) {
    case 'online':
      return { verdict: say('hero-online'), body: say('hero-online-body', { at: signIn.lastVerifiedAt, until: offline?.deadline }) };
    case 'offline':
      return { verdict: say('hero-offline', { until }), body: say('hero-offline-body', { service }) };
    case 'last-days':
      return { verdict: say('hero-last-days', { until }), body: say('hero-last-days-body', { service }) };
    case 'licensed':
      return { verdict: say('hero-licensed', { until }), body: say('hero-licensed-body', { machine: workstation.machineNames[0] }) };
    case 'ended':
      return { verdict: say('hero-ended'), body: say('hero-ended-body', { service, now: wall }) };
    case 'forbidden':
      return { verdict: say('hero-forbidden'), body: say('hero-forbidden-body', { service }) };
    case 'clock':
      return { verdict: say('hero-clock'), body: say('hero-clock-body', { now: wall }) };
    case 'nothing-usable':
      return { verdict: say('hero-nothing-usable'), body: say('hero-nothing-usable-body') };
    case 'nothing-yet':
      return { verdict: say('hero-nothing-yet'), body: say('hero-nothing-yet-body') };
  }
}
