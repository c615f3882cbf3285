// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Tornare al programma',
  'signed-in-meaning': 'L’account è stato confermato qui. Ora il programma recupera i diritti d’uso e indica quando l’accesso è effettuato. È possibile chiudere questa pagina.',
  'not-signed-in': 'L’accesso non è stato completato',
  'not-signed-in-meaning': 'Non è cambiato nulla. Tornare al programma: lì è indicato il motivo e si può riprovare.',
  foreign: 'Questa pagina non appartiene a nessun accesso',
  'foreign-meaning': 'Qui non finisce nessun accesso atteso su questo computer. Non è cambiato nulla; chiudere questa pagina.',
  twice: 'Questo accesso è già concluso',
  'twice-meaning': 'È possibile chiudere questa pagina e tornare al programma.',
} as const satisfies WindowMessages['sign-in-page'];
