// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: 'Notifiche',
  'checkout-title':
    '{count, plural, one {La licenza per {applications} termina tra {days, plural, one {# giorno} other {# giorni}}} other {Le licenze per {applications} terminano tra {days, plural, one {# giorno} other {# giorni}}}}',
  'checkout-stops': 'Si può lavorare fino a {until}. Chieda al Suo amministratore un nuovo file di licenza e lo importi prima di allora.',
  'checkout-goes-on': 'Termina {until}. Dopo potrà ancora lavorare con il Suo accesso{then, select, absent {} other {, fino a {then}}}.',
  'grace-title': '{days, plural, one {Resta # giorno} other {Restano # giorni}} per lavorare offline',
  'grace-title-last-day': 'Il lavoro offline termina {until}',
  'grace-body':
    '{count, plural, one {{applications} funziona} other {{applications} funzionano}} fino a {until}. {service, select, none {Prima di allora importi un file di licenza.} other {Prima di allora effettui l’accesso.}}',
  'grace-body-last-day':
    '{count, plural, one {{applications} non funzionerà} other {{applications} non funzioneranno}} più. {service, select, none {Prima di allora importi un file di licenza.} other {Prima di allora effettui l’accesso.}}',
  'ended-title': 'Il lavoro offline è terminato',
  'ended-body':
    '{count, plural, one {{applications} richiede} other {{applications} richiedono}} {service, select, none {un file di licenza.} other {l’accesso.}}',
  'and-more': '{count, plural, one {un’altra} other {altre #}}',
  open: 'Mostra le licenze',
  'sign-in': 'Accedi',
  import: 'Importa un file',
  setting: 'Notifiche',
  'setting-on': 'Anche dal sistema operativo',
  'setting-off': 'Solo in questa finestra',
  'setting-meaning': 'Arrivano prima che termini una licenza o il periodo offline.',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
