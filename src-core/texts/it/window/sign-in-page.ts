// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Accesso effettuato',
  'signed-in-meaning': 'È possibile chiudere questa pagina e tornare a Licensing Client.',
  'not-signed-in': 'L’accesso non è stato completato',
  'not-signed-in-meaning': 'Non è cambiato nulla. Tornare a Licensing Client: lì è indicato il motivo e si può riprovare.',
  foreign: 'Questa pagina non appartiene a nessun accesso',
  'foreign-meaning': 'Qui non finisce nessun accesso che Licensing Client attende. Non è cambiato nulla; chiudere questa pagina.',
  twice: 'Questo accesso è già concluso',
  'twice-meaning': 'È possibile chiudere questa pagina e tornare a Licensing Client.',
} as const satisfies WindowMessages['sign-in-page'];
