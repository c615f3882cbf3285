// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'Accesso eseguito da questo utente.',
  title: 'Attività',
  subtitle: 'Che cosa è successo alle licenze in questo profilo. Resta su questo computer.',
  search: 'Cerca nelle attività',
  filter: 'Mostra',
  'filter-all': 'Tutto',
  'filter-licenses': 'Licenze',
  'filter-refused': 'File rifiutati',
  'filter-sign-in': 'Accesso e offline',
  'filter-applications': 'Applicazioni',
  export: 'Salva come CSV',
  'entries-found': '{count, plural, =0 {Nessuna voce} one {# voce} other {# voci}} di {total}',
  'show-more': '{count, plural, one {Mostra # voce precedente} other {Mostra # voci precedenti}}',
  empty: 'Qui non è ancora successo nulla',
  'empty-body': 'Importazioni, licenze rimosse, accessi e avvii vengono elencati qui man mano che avvengono.',
  'nothing-found': 'Nessun risultato',
  'nothing-found-body': 'Provare con altre parole, oppure mostrare tutto.',
  'show-everything': 'Mostra tutto',
  checkout: 'Estrazione',
  'column-number': 'Numero',
  'column-at': 'Ora (UTC)',
  'column-kind': 'Tipo',
  'column-checkout': 'Estrazione',
  'column-text': 'Che cosa è successo',
} as const satisfies WindowMessages['activity'];
