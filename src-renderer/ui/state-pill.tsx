import { standingText, type Overview, type Standing } from '#core/status/overview.ts';
import { useSay } from '../state/texts-context.tsx';
import type { IconName } from './icon-shapes.ts';
import { Pill, type Tone } from './pill.tsx';

const LOOKS: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: IconName }>> = {
  online: { tone: 'ok', icon: 'check' },
  offline: { tone: 'grace', icon: 'clock' },
  licensed: { tone: 'accent', icon: 'key' },
  'sign-in-required': { tone: 'stop', icon: 'user' },
  attention: { tone: 'grace', icon: 'warning' },
  'nothing-yet': { tone: 'neutral', icon: 'info' },
};

/** The state of this profile in the header: "Online" ("Signed in" where there is no entitlement service), "Offline, 5 days left" … */
export function StatePill({ overview, serviceConfigured }: { readonly overview: Overview; readonly serviceConfigured: boolean }) {
  const say = useSay('common');
  const { standing, offline } = overview;
  const words = standing === 'offline' && offline !== null ? say('offline-days-left', { count: offline.daysLeft }) : say(standingText(standing, serviceConfigured));
  return <Pill {...LOOKS[standing]}>{words}</Pill>;
}
