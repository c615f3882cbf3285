// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: 'Apertura in corso …',
  'go-on': 'Continua',
  'enter-code': 'Inserire il codice',
  'where-the-code-is': 'Si trova nel terminale in cui è stato avviato il client. Vale una volta, per questa finestra.',
  code: 'Codice',
  open: 'Apri',
  'code-wrong':
    'Il codice non è questo. {tries, plural, one {È possibile ancora # tentativo} other {Sono possibili ancora # tentativi}}; poi occorre attendere un poco.',
  'code-wait':
    'Troppi tentativi errati. Attendere {seconds, plural, one {# secondo} other {# secondi}}, poi inserire il codice indicato nel terminale.',
  'code-expired': 'Questo codice è troppo vecchio. Nel terminale ce n’è uno nuovo. Inserire quello.',
  'open-elsewhere': 'Questa finestra è già aperta',
  'open-elsewhere-meaning':
    'Il client mostra una finestra alla volta, ed è aperta in un’altra finestra o scheda. Continuare lì; questa si può chiudere.',
  'not-for-you': 'Da qui non si entra',
  'not-for-you-meaning':
    'Il client apre la propria finestra da sé. Da questo indirizzo non entra nessuno; riavviare il client per aprire una nuova finestra.',
  'other-address': 'L’indirizzo è un altro',
  'other-address-meaning': 'Aprire {address}, esattamente come si trova nel terminale.',
} as const satisfies WindowMessages['opening'];
