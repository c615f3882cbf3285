import { daysLeft } from '../entitlement/offline-period.ts';
import type { EndingApplication } from '../notification/ending.ts';
import type { Notification } from '../notification/notification.ts';
import { between, DAY, type Instant } from '../time/instant.ts';
import type { Texts } from './texts.ts';

/** More applications than this are counted: a notification of the operating system shows few lines. */
const MOST_NAMED = 3;

/** A notification in words: what ends, and until when work goes on and what to do. */
export interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

/** Words a notification as it is at `now`: the days left are those of that moment. */
export function notificationWords(texts: Texts, notification: Notification, now: Instant): NotificationWords {
  const say = texts.window('notifications');
  const { kind, threshold, endsAt: until, applications, goesOnUntil, canSignIn } = notification;
  const named = { applications: listOf(texts, applications), count: applications.length };
  const service = canSignIn ? null : 'none';
  const days = daysLeft(until, now);
  if (kind === 'checkout') {
    const body = goesOnUntil === null ? say('checkout-stops', { until }) : say('checkout-goes-on', { until, then: goesOnUntil });
    return { title: say('checkout-title', { ...named, days }), body };
  }
  if (threshold === 'ended') return { title: say('ended-title'), body: say('ended-body', { ...named, service }) };
  const isLastDay = between(now, until) <= DAY;
  if (isLastDay) return { title: say('grace-title-last-day', { until }), body: say('grace-body-last-day', { ...named, service }) };
  return { title: say('grace-title', { days }), body: say('grace-body', { ...named, until, service }) };
}

function listOf(texts: Texts, applications: readonly EndingApplication[]): string {
  const names = applications.map(({ name, productId }) => name ?? texts.window('overview')('nameless', { product: String(productId) }));
  const [shown, rest] = names.length <= MOST_NAMED + 1 ? [names, 0] : [names.slice(0, MOST_NAMED), names.length - MOST_NAMED];
  return texts.list(rest === 0 ? shown : [...shown, texts.window('notifications')('and-more', { count: rest })]);
}
