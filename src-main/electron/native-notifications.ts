import { Notification as NativeNotification } from 'electron';
import type { MenuCommand, NotificationsDue } from '#core/contract/events.ts';
import { actionFor, type Notification, type NotificationAction } from '#core/notification/notification.ts';
import { notificationWords } from '#core/texts/notification-words.ts';
import type { Texts } from '#core/texts/texts.ts';
import { writeLog } from '#main/log/program-log.ts';

/** Which page a click leads to. */
const PAGES: Readonly<Record<NotificationAction, MenuCommand>> = { open: 'checked-out', import: 'import-page', 'sign-in': 'overview' };

/** Shows what is due by the operating system; a click opens the window at the page where something can be done. */
export class NativeNotifications {
  readonly #texts: () => Texts;
  readonly #open: (page: MenuCommand) => void;
  /** Those that are on the screen: one that is collected no longer answers a click. */
  readonly #shown = new Set<NativeNotification>();

  constructor(texts: () => Texts, open: (page: MenuCommand) => void) {
    this.#texts = texts;
    this.#open = open;
  }

  /** Shows them, unless native notifications are off or this system has none. */
  show({ notifications, now, isNative }: NotificationsDue): void {
    if (!isNative) return;
    if (!NativeNotification.isSupported()) {
      writeLog('info', 'notifications', 'not-supported', { count: notifications.length });
      return;
    }
    for (const one of notifications) this.#showOne(one, now);
  }

  #showOne(notification: Notification, now: NotificationsDue['now']): void {
    const shown = new NativeNotification({ ...notificationWords(this.#texts(), notification, now) });
    this.#shown.add(shown);
    shown.on('click', () => {
      this.#shown.delete(shown);
      this.#open(PAGES[actionFor(notification)]);
    });
    shown.on('close', () => this.#shown.delete(shown));
    // macOS tells so of a program that nobody signed; the window says it all the same.
    shown.on('failed', (_event, error) => {
      this.#shown.delete(shown);
      writeLog('warn', 'notifications', 'not-shown', { error });
    });
    shown.show();
    writeLog('info', 'notifications', 'shown', { notifier: 'electron', ending: notification.kind, threshold: notification.threshold });
  }
}
