import type { IconName } from '../../ui/icon-shapes.ts';
import type { Tone } from '../../ui/pill.tsx';
import type { LicenseState } from './license-rows.ts';

/** How the pill of each state looks; its word is said beside it. */
export const STATE_LOOKS: Readonly<Record<LicenseState, { readonly tone: Tone; readonly icon: IconName }>> = {
  active: { tone: 'accent', icon: 'check' },
  'ends-soon': { tone: 'grace', icon: 'clock' },
  replaced: { tone: 'neutral', icon: 'check' },
  'not-yet-valid': { tone: 'neutral', icon: 'clock' },
  'other-machine': { tone: 'stop', icon: 'monitor' },
  'not-verified': { tone: 'stop', icon: 'stop' },
  revoked: { tone: 'stop', icon: 'cross' },
  cleared: { tone: 'neutral', icon: 'trash' },
  expired: { tone: 'neutral', icon: 'clock' },
};
