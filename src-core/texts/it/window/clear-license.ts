// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Rimuovi licenza',
  keep: 'Mantieni',
  'more-applications':
    '{count, plural, one {{application} e # altra applicazione} other {{application} e altre # applicazioni}}',

  'two-halves': 'Le due metà di una restituzione',
  'your-profile': 'Il proprio profilo',
  administrator: 'Amministratore',
  'license-cleared': 'licenza rimossa',
  'license-to-clear': 'rimuove la licenza',
  'checks-it-in': 'la restituisce',
  'entitlement-service': 'Servizio dei diritti d’uso',
  'receipt-checks-in': 'la restituisce con la ricevuta',
  'half-now': 'Alla conferma',
  'half-done': 'Fatto',
  'half-open': 'Da fare',


  'nothing-to-clear': 'Non c’è nulla da rimuovere',

  'was-cleared':
    '{count, plural, one {Licenza per {applications} rimossa dal proprio profilo} other {Licenze per {applications} rimosse dal proprio profilo}}',
  'cleared-when': 'In data {at}.',
  'others-clear-too': 'Anche chi altro l’ha importata deve rimuoverla.',
  'receipt-title': 'Ricevuta di una licenza rimossa',
  'receipt-for-administrator': 'Ricevuta per l’amministratore',
  'usage-until-checked-in': 'L’utilizzo viene conteggiato finché l’amministratore non restituisce la licenza.',
  'qr-title': 'Codice QR con la ricevuta {code}',
  'message-for-administrator': 'Messaggio per l’amministratore',
  'no-receipt': 'Non c’è ricevuta',
  'no-receipt-kept':
    'La ricevuta di questa licenza non è più leggibile. Comunicare all’amministratore l’ID estrazione; la licenza può essere restituita anche senza ricevuta.',
  'linked-receipt': 'Rimossa insieme: un’altra versione della stessa licenza',
  'save-receipt': 'Salva il file della ricevuta',
  'save-receipt-named': 'Salva il file della ricevuta per {applications}',
  'copy-message': 'Copia il messaggio',
  'copy-message-named': 'Copia il messaggio per {applications}',
  'message-code': 'Codice della ricevuta: {code}',
  'receipts-count': '{count, plural, one {# ricevuta} other {# ricevute, una per ogni versione della licenza}}',
} as const satisfies WindowMessages['clear-license'];
