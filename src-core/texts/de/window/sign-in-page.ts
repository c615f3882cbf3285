// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Sie sind angemeldet',
  'signed-in-meaning': 'Sie können diese Seite schließen und zu Licensing Client zurückkehren.',
  'not-signed-in': 'Die Anmeldung wurde nicht abgeschlossen',
  'not-signed-in-meaning': 'Es hat sich nichts geändert. Kehren Sie zu Licensing Client zurück: Dort steht, warum, und dort können Sie es noch einmal versuchen.',
  foreign: 'Diese Seite gehört zu keiner Anmeldung',
  'foreign-meaning': 'Hier endet keine Anmeldung, auf die Licensing Client wartet. Es hat sich nichts geändert; schließen Sie diese Seite.',
  twice: 'Diese Anmeldung ist vorbei',
  'twice-meaning': 'Sie können diese Seite schließen und zu Licensing Client zurückkehren.',
} as const satisfies WindowMessages['sign-in-page'];
