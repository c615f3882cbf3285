import { isActivityKind, type ActivityKind } from '#core/activity/activity-kind.ts';
import type { IconName } from '../../ui/icon-shapes.ts';
import type { Tone } from '../../ui/pill.tsx';

/** The colour and the sign of an entry; its words always stand beside them. */
interface ActivityLook {
  readonly tone: Tone;
  readonly icon: IconName;
}

const LOOKS: Readonly<Record<ActivityKind, ActivityLook>> = {
  imported: { tone: 'ok', icon: 'file' },
  replaced: { tone: 'ok', icon: 'file' },
  unchanged: { tone: 'neutral', icon: 'file' },
  refused: { tone: 'stop', icon: 'cross' },
  cleared: { tone: 'accent', icon: 'trash' },
  ended: { tone: 'neutral', icon: 'clock' },
  'holds-again': { tone: 'ok', icon: 'clock' },
  'revocations-accepted': { tone: 'accent', icon: 'list' },
  'signed-in': { tone: 'ok', icon: 'user' },
  'signed-out': { tone: 'neutral', icon: 'user' },
  'refresh-failed': { tone: 'grace', icon: 'cloud' },
  'sign-in-dismissed': { tone: 'grace', icon: 'user' },
  'continued-offline': { tone: 'grace', icon: 'clock' },
  'application-started': { tone: 'accent', icon: 'play' },
  notified: { tone: 'neutral', icon: 'info' },
  'receipt-taken': { tone: 'ok', icon: 'list' },
  'receipt-refused': { tone: 'grace', icon: 'list' },
  'store-repaired': { tone: 'grace', icon: 'warning' },
};

/** Looks up how an entry is shown; one that a newer version wrote is shown plainly. */
export function lookOfActivity(kind: string): ActivityLook {
  return isActivityKind(kind) ? LOOKS[kind] : { tone: 'neutral', icon: 'info' };
}
