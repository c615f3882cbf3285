// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Licenze estratte',

  filter: 'Filtra le licenze',
  show: 'Mostra',
  'show-all': 'Tutte ({count, number})',
  'show-usable': 'Utilizzabili ({count, number})',
  'show-unusable': 'Non utilizzabili ({count, number})',
  'shown-of': '{shown, number} di {all, plural, one {# licenza mostrata} other {# licenze mostrate}}',
  'none-match': 'Nessuna licenza corrisponde.',
  'show-everything': 'Mostra tutto',
  'sort-by': 'Ordina per',
  'sort-up': 'Ordine crescente',
  'sort-down': 'Ordine decrescente',
  'sorted-by':
    '{direction, select, descending {Ordinamento per {column}, decrescente.} other {Ordinamento per {column}, crescente.}}',
  'show-more': '{count, plural, one {Mostra # altra} other {Mostra altre #}}',

  applications: 'Applicazioni',
  'more-applications':
    '{count, plural, one {{application} e # altra applicazione} other {{application} e altre # applicazioni}}',
  'license-service': 'Servizio di licenza',
  user: 'Utente',
  you: 'Utente attuale',
  computer: 'Computer',
  ends: 'Scadenza',
  state: 'Stato',
  actions: 'Azioni',
  'all-applications': '{count, plural, one {Mostra l’applicazione} other {Mostra tutte le # applicazioni}}',
  'fewer-applications': 'Mostra meno',
  'application-until': '{application}, fino a {until}',
  'application-ended': '{application}, scaduta in data {at}',

  'state-ends-soon': 'In scadenza',
  'state-replaced': 'Sostituita',
  'state-other-machine': 'Altro computer',
  'state-not-verified': 'Verifica non superata',
  'why-replaced':
    'Un file successivo la sostituisce{until, select, absent {} other {, fino a {until}}}. Non occorre fare nulla.',
  'why-not-yet-valid': 'Inizia in data {validFrom}, e da allora vale automaticamente.',
  'why-ended':
    'È scaduta da sé; nessuno deve restituirla. Se serve ancora, chiedere all’amministratore un nuovo file di licenza. Esce da questo elenco in data {leavesAt}.',
  'why-cleared':
    'È stata rimossa in data {at}. L’utilizzo viene conteggiato finché l’amministratore non la restituisce. Esce da questo elenco in data {leavesAt}.',
  'why-revoked':
    'L’emittente l’ha terminata in data {at}. Se serve ancora, chiedere all’amministratore un nuovo file di licenza. Esce da questo elenco in data {leavesAt}.',

  'details-of': 'Dettagli di {license}',
  clear: 'Rimuovi',
  'clear-named': 'Rimuovi {license}',
  'verify-again': 'Verifica di nuovo',
  'verify-again-named': 'Verifica di nuovo {license}',
  receipt: 'Ricevuta',
  'receipt-of': 'Ricevuta di {license}',

  'checkout-id': 'ID estrazione',
  organization: 'Organizzazione',
  issuer: 'Emessa da',
  issued: 'Emissione',
  begins: 'Inizio',
  imported: 'Importata qui',
  'cleared-on': 'Rimossa',
  'revoked-on': 'Terminata dall’emittente',
  country: 'Paese dei diritti d’uso',
  'activation-key': 'Chiave di attivazione',
  feature: 'funzionalità {feature}',
  version: 'Versione',
  product: 'Prodotto',
  unknown: 'Non indicato',
  'not-shown':
    'Il file memorizzato non supera più la verifica, quindi viene mostrato solo ciò che era stato annotato all’importazione.',

  'verify-title': '{license}, verificata di nuovo',
  'verify-under-way': 'Verifica in corso …',
  'verify-good': 'Tutte le verifiche sono superate.',
  'verify-bad': 'Ora non conta.',
  checks: 'Verifiche',
  passed: 'Superata',
  failed: 'Non superata',
  'checks-left-out':
    '{count, plural, one {# altra verifica non è stata eseguita: una precedente ha già deciso.} other {Altre # verifiche non sono state eseguite: una precedente ha già deciso.}}',

  'empty-title': 'Nessuna licenza è estratta per questo profilo',
  'empty-body': 'Chiedere all’amministratore di crearne una per {workstation}.',
  workstation: '{machine} / {user}',
  'copy-names': 'Copia entrambi i nomi',
} as const satisfies WindowMessages['checked-out-licenses'];
