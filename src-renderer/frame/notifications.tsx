import { useEffect, useRef } from 'react';
import { actionFor, toneOf, type Notification } from '#core/notification/notification.ts';
import type { HeroKind } from '#core/status/overview.ts';
import { notificationWords } from '#core/texts/notification-words.ts';
import { announce } from '../state/announcements.ts';
import { useSignIn } from '../state/use-sign-in.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './notices.module.css';

/** No more at once: the rest comes as these are put aside, and the page stays in sight. */
const MOST_SHOWN = 3;

/**
 * What was said of ends that come, here or by the operating system, also while no window was open: until it is put aside. What has just
 * come is read out.
 */
export function Notifications() {
  const { profile, now } = useSnapshot();
  const say = useSay('notifications');
  const route = useWindowState((state) => state.route);
  const all = profile.ok ? profile.value.notifications : NONE;
  useSayingNew(all);
  const hero = route === 'overview' && profile.ok ? profile.value.overview.hero : null;
  const here = all.filter((one) => !isSaidBy(hero, one));
  if (here.length === 0) return null;
  const shown = here.slice(0, MOST_SHOWN);
  return (
    <section className={styles.notifications} aria-label={say('title')}>
      {shown.map((one) => (
        <NotificationLine key={one.id} notification={one} now={now} />
      ))}
      {here.length > shown.length && <p className={styles.more}>{say('and-more', { count: here.length - shown.length })}</p>}
    </section>
  );
}

/** Whether the first answers of the Overview say it already, with more: then it does not stand above them as well. */
function isSaidBy(hero: HeroKind | null, { kind, threshold }: Notification): boolean {
  if (kind !== 'grace') return false;
  return threshold === 'ended' ? hero === 'ended' || hero === 'partly' : hero === 'last-days';
}

/** Reads out what has come since the last look, whichever process said it first; what is there already stands on the page. */
function useSayingNew(all: readonly Notification[]): void {
  const texts = useTexts();
  const { now } = useSnapshot();
  const known = useRef<ReadonlySet<number> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(all.map(({ id }) => id));
    const fresh = before === null ? [] : all.filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return;
    announce(fresh.map((one) => notificationWords(texts, one, now)).map(({ title, body }) => `${title}. ${body}`).join(' '));
  }, [all, texts, now]);
}

const NONE: readonly Notification[] = [];

function NotificationLine({ notification, now }: { readonly notification: Notification; readonly now: Parameters<typeof notificationWords>[2] }) {
  const texts = useTexts();
  const say = useSay('notifications');
  const window = useLicensingWindow();
  const { title, body } = notificationWords(texts, notification, now);
  const action = actionFor(notification);
  const signIn = useSignIn();
  const follow = (): void => {
    if (action === 'sign-in') signIn.begin();
    else window.go(action === 'import' ? 'import-license' : 'checked-out-licenses');
  };
  const dismiss = async (): Promise<void> => {
    const reply = await window.ask('dismissNotification', { id: notification.id });
    if (!reply.ok) window.notify({ problem: reply });
    // The button is gone with its line; who works by keys goes on at the page.
    else document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <Notice
      tone={toneOf(notification)}
      title={title}
      actions={
        <Button size="small" onPress={follow}>
          {say(action)}
        </Button>
      }
      onDismiss={() => void dismiss()}
    >
      <p>{body}</p>
    </Notice>
  );
}
