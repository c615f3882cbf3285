// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {Una licenza} other {La licenza per {applications}}}';
const FROM_FILE =
  '{origin, select, folder { dalla cartella dell’organizzazione{file, select, absent {} other { ({file})}}} other {{file, select, absent {} other { da {file}}}}}';
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other { per il prodotto {product}}}} other { per {application}}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `${LICENSE} è stata importata${FROM_FILE}{until, select, absent {} other {, valida fino a {until}}}.`,
  replaced: `${LICENSE} è stata prolungata${FROM_FILE}{until, select, absent {} other {, valida fino a {until}}}.`,
  unchanged: `${LICENSE} è stata importata di nuovo${FROM_FILE}; era già presente.`,
  refused: '{file, select, absent {Un file} other {{file}}} non è stato importato{origin, select, folder { dalla cartella dell’organizzazione} other {}}.{because, select, absent {} other { {because}}}',
  cleared: `${LICENSE} è stata rimossa{because, select, linked { insieme a un’altra sua versione} other {}}.`,
  ended: `${LICENSE} è scaduta{endedAt, select, absent {} other { in data {endedAt}}} ed è stata restituita automaticamente.`,
  'holds-again': `L’orologio è stato corretto. ${LICENSE} è di nuovo valida{until, select, absent {} other {, fino a {until}}}.`,
  'revocations-accepted':
    'Un elenco di licenze terminate{issuer, select, absent {} other { di {issuer}}} è stato accettato{origin, select, folder { dalla cartella dell’organizzazione} other {}}{checkouts, select, absent {} other {; {checkouts, plural, =0 {non ne termina nessuna che non lo fosse già} one {termina # licenza} other {termina # licenze}}}}.',
  'signed-in': '{user, select, absent {Qualcuno} other {{user}}} ha eseguito l’accesso.',
  'signed-out': '{user, select, absent {Qualcuno} other {{user}}} si è disconnesso.',
  'refresh-failed': 'Non è stato possibile confermare l’accesso.{because, select, absent {} other { {because}}}',
  'sign-in-dismissed': `La richiesta di accesso${APPLICATION} è stata chiusa; il periodo offline è iniziato.`,
  'continued-offline': `Il lavoro è proseguito offline${APPLICATION}{until, select, absent {} other {, possibile fino a {until}}}.`,
  'application-started':
    'Avvio di {application, select, absent {{product, select, absent {un’applicazione} other {prodotto {product}}}} other {{application}}}{status, select, Offline { offline} Trial { in prova} other {}}{until, select, absent {} other {; esecuzione consentita fino a {until}}}.',
  notified:
    '{ending, select, grace {{threshold, select, ended {Una notifica ha detto che il periodo offline è finito.} other {Una notifica ha detto fino a quando si può lavorare offline{endsAt, select, absent {} other {: {endsAt}}}.}}} other {Una notifica ha detto quando termina {applications, select, absent {una licenza} other {la licenza per {applications}}}{endsAt, select, absent {} other {: {endsAt}}}.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Il servizio dei diritti d’uso ha la ricevuta per {applications, select, absent {una licenza} other {la licenza per {applications}}}. La licenza è così restituita e l’utilizzo è terminato.} other {Il servizio dell’amministratore ha la ricevuta per {applications, select, absent {una licenza} other {la licenza per {applications}}}. L’utilizzo termina quando l’amministratore restituisce la licenza.}}',
  'receipt-refused': 'Il servizio dei diritti d’uso non ha accettato la ricevuta per {applications, select, absent {una licenza} other {la licenza per {applications}}}. Inviarla all’amministratore.',
  'store-repaired':
    'Le licenze memorizzate sono state riparate.{keptAs, select, absent {} other { Il file danneggiato è conservato come {keptAs}.}}',
} as const satisfies Messages['activities'];
