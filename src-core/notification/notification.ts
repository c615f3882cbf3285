import type { Instant } from '../time/instant.ts';
import type { EndingApplication } from './ending.ts';
import type { EndingKind, ThresholdCode } from './threshold.ts';

/** Something that was said, as it is shown: in the window, by the operating system. Worded by texts/notification-words.ts. */
export interface Notification {
  /** Names it when it is dismissed. */
  readonly id: number;
  readonly kind: EndingKind;
  readonly threshold: ThresholdCode;
  readonly endsAt: Instant;
  readonly applications: readonly EndingApplication[];
  /** When every one of these can go on after the end by something else, until when at least; `null` when one stops. */
  readonly goesOnUntil: Instant | null;
  /** Whether a sign-in helps: a service is set to sign in to. */
  readonly canSignIn: boolean;
}

/** What a notification leads to. */
export type NotificationAction = 'open' | 'sign-in' | 'import';

/** The one thing to be done about a notification. */
export function actionFor({ kind, goesOnUntil, canSignIn }: Notification): NotificationAction {
  if (kind === 'grace') return canSignIn ? 'sign-in' : 'import';
  return goesOnUntil === null ? 'import' : 'open';
}

/** How much it matters: `stop` where something may not run any more, `attention` in the last days, `info` before. */
export function toneOf({ threshold }: Notification): 'stop' | 'attention' | 'info' {
  if (threshold === 'ended') return 'stop';
  return threshold === 'days-30' || threshold === 'days-14' || threshold === 'days-7' ? 'info' : 'attention';
}
