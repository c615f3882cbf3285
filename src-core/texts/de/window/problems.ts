// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Ihre Lizenzen können derzeit nicht gelesen werden',
  'connection-lost': 'Der Client wurde beendet',
  'page-failed': 'Diese Seite konnte nicht angezeigt werden',
  'page-failed-meaning': 'Ihre Lizenzen sind nicht betroffen. Die anderen Seiten funktionieren wie bisher.',
  'nothing-is-lost': 'Nichts ist verloren: Was bestätigt wurde, ist gespeichert.',
  'what-happened': 'Was geschehen ist',
  'what-it-means': 'Was das für Ihre Arbeit bedeutet',
  'what-to-do': 'Was als Nächstes zu tun ist',
} as const satisfies WindowMessages['problems'];
