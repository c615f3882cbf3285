// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: 'Rimuovere {applications} dal proprio profilo su {machine}?',
  'shared-computer': 'Anche chi altro ha importato questo file deve rimuoverla.',
  'usage-goes-on':
    '{checkedInBy, select, receipt {La rimozione qui non conclude ancora l’utilizzo. L’utilizzo viene conteggiato finché la ricevuta non arriva al servizio dei diritti d’uso.} other {La rimozione qui non restituisce la licenza. L’utilizzo viene conteggiato finché l’amministratore non la restituisce.}}',
  'others-too':
    'La stessa licenza vale anche per {applications}; {count, plural, one {verrà rimossa anche questa applicazione} other {verranno rimosse anche queste applicazioni}}.',
  'linked-too':
    '{count, plural, one {Viene rimossa anche una versione precedente o successiva di questa licenza} other {Vengono rimosse anche # versioni precedenti o successive di questa licenza}}: {checkouts}.',
  'still-covered': '{application} resta con licenza grazie a un’altra estrazione fino a {until}.',
  cleared: 'Rimozione dal proprio profilo in data {at}: {applications}.',
  'not-again': 'Lo stesso file non può essere importato di nuovo qui.',
  'without-receipt':
    '{count, plural, one {Il file memorizzato di questa licenza non supera} other {I file memorizzati di queste licenze non superano}} più le verifiche, quindi non c’è ricevuta: {checkouts}. Chiedere all’amministratore di {count, plural, one {restituire la licenza} other {restituire le licenze}}.',
  'already-cleared': 'Questa licenza era già stata rimossa, in data {at}.',
  'already-ended': 'Questa licenza è scaduta da sé in data {at}; non c’è nulla da rimuovere.',
  'already-revoked': 'Questa licenza era già stata terminata dall’emittente, in data {at}; non c’è nulla da rimuovere.',
  'receipt-for':
    '{checkedInBy, select, receipt {Ricevuta per il servizio dei diritti d’uso. Quando arriva, la licenza è restituita.} other {Ricevuta per l’amministratore, che restituisce la licenza.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Il servizio dei diritti d’uso ha la ricevuta. La licenza è così restituita e l’utilizzo è terminato.} other {Il servizio dell’amministratore ha la ricevuta.}}',
  'receipt-refused': 'Il servizio dei diritti d’uso non ha accettato questa ricevuta. Inviarla all’amministratore.',
  'no-receipts-taken': '{issuer} non accetta ricevute. Inviare invece all’amministratore questo messaggio.',
  'message-to-administrator':
    'Ho rimosso {applications} su {machine} in data {at} (utente {user}, estrazione {checkout}). La licenza può essere restituita.',
  'usage-from-now':
    'L’utilizzo viene conteggiato 24 ore su 24, da quando la licenza viene creata a quando viene restituita.',
  'ended-by-itself': 'La licenza per {applications} è scaduta in data {at} ed è stata restituita automaticamente.',
  'import-on-shared-computer':
    'Importazione valida solo per il proprio profilo. Chi altro usa questo computer deve importarla a sua volta.',
} as const satisfies Messages['clearing'];
