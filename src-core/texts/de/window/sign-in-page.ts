// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Kehren Sie zum Programm zurück',
  'signed-in-meaning': 'Ihr Konto wurde hier bestätigt. Das Programm holt jetzt Ihre Berechtigungen und sagt, wann Sie angemeldet sind. Sie können diese Seite schließen.',
  'not-signed-in': 'Die Anmeldung wurde nicht abgeschlossen',
  'not-signed-in-meaning': 'Es hat sich nichts geändert. Kehren Sie zum Programm zurück: Dort steht, warum, und dort können Sie es noch einmal versuchen.',
  foreign: 'Diese Seite gehört zu keiner Anmeldung',
  'foreign-meaning': 'Hier endet keine Anmeldung, auf die auf diesem Computer gewartet wird. Es hat sich nichts geändert; schließen Sie diese Seite.',
  twice: 'Diese Anmeldung ist vorbei',
  'twice-meaning': 'Sie können diese Seite schließen und zum Programm zurückkehren.',
} as const satisfies WindowMessages['sign-in-page'];
