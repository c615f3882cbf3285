// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': 'Una licenza emessa da {issuer} per {machineName} la copre fino a {expiresAt} (estrazione {checkoutId}).',
  'checkout-continues': 'Un’altra licenza subentra senza interruzioni, fino a {expiresAt} (estrazione {checkoutId}).',
  'checkout-version-differs':
    'La licenza è per la versione {licensedVersion} e la versione che chiede è {askedVersion}; è consentito (estrazione {checkoutId}).',
  'checkout-for-other-version':
    'Una licenza è vincolata alla versione {licensedVersion}, e la versione che chiede è {askedVersion} (estrazione {checkoutId}).',
  'checkout-cleared': 'Una licenza è stata rimossa da questo profilo in data {at} (estrazione {checkoutId}).',
  'checkout-revoked': 'Una licenza è stata terminata anticipatamente dall’emittente, in data {at} (estrazione {checkoutId}).',
  'checkout-ended':
    'Una licenza è scaduta in data {at}{restUntil, select, absent {} other {, per questa applicazione}} (estrazione {checkoutId}).',
  'checkout-not-yet-valid': 'Una licenza vale a partire da {validFrom} (estrazione {checkoutId}).',
  'checkout-for-other-machine':
    'Una licenza è per un altro computer{machineName, select, absent {} other {, {machineName}}} (estrazione {checkoutId}).',
  'checkout-not-verified': 'Una licenza memorizzata non conta: {code} (estrazione {checkoutId}).',
  'no-checkout': 'Nessun file di licenza in questo profilo la copre.',
  'no-entitlement-service':
    'Su questo computer non è impostato alcun servizio dei diritti d’uso, quindi qui nessuno può accedere.',
  'no-sign-in': 'Qui nessuno ha ancora eseguito l’accesso.',
  'signed-out': 'Qui nessuno ha eseguito l’accesso.',
  'no-policy': 'Per l’utente che ha eseguito l’accesso ({userId}) non sono memorizzati diritti d’uso.',
  'policy-malformed': 'Il documento con i diritti d’uso memorizzati non conta: {problem}.',
  'policy-of-other-user': 'I diritti d’uso memorizzati appartengono a {policyUserId}; ha eseguito l’accesso {userId}.',
  policy: 'I diritti d’uso sono stati caricati in data {createdAt} e valgono fino a {expiresAt} (utente {userId}, documento {policyId}).',
  'policy-expired': 'I diritti d’uso sono scaduti in data {at}.',
  'application-not-in-policy': 'L’applicazione non è compresa nei diritti d’uso.',
  'evaluation-version':
    'Una valutazione è per la versione {licensedVersion}; {askedVersion, select, absent {la versione che chiede non è nota} other {la versione che chiede è {askedVersion}}}.',
  entry:
    '{kind, select, trial {Una prova} evaluation {Una valutazione} other {Una voce}} {accessKind, select, 3 {lo nega} 4 {indica che la prova è finita} other {lo consente}}{expiresAt, select, absent {} other {, fino a {expiresAt}}}.',
  'entry-ended':
    '{kind, select, trial {La prova è finita} evaluation {La valutazione è finita} other {La voce è scaduta}}{at, select, absent {} other {, in data {at}}}.',
  qualifier:
    'L’impostazione {name} {value, select, absent {non è presente} other {è “{value}”}}{origin, select, entry { (nella voce)} application { (nell’applicazione)} defaults { (per tutte le applicazioni)} other {}}.',
  'qualifier-not-understood':
    'L’impostazione {name} è {value, select, absent {vuota} other {“{value}”}}, che non ha significato; al suo posto vale {used}.',
  'last-confirmed':
    'L’ultimo accesso o aggiornamento è avvenuto in data {at}; si considera recente per {intervalMinutes, plural, one {# minuto} other {# minuti}}.',
  'confirmation-failed': 'Da allora non è stato possibile confermare un avvio, in data {at}.',
  'offline-forbidden-on-this-computer': 'I criteri dell’organizzazione per questo computer vietano di lavorare offline.',
  'computer-policy-unreadable': 'I criteri di questo computer non si possono leggere ({place}): fino ad allora lavorare offline conta come vietato.',
  'offline-days-shortened':
    'I criteri dell’organizzazione per questo computer riducono il periodo offline a {days, plural, one {# giorno} other {# giorni}}.',
  'offline-deadline': 'È possibile lavorare offline per {days, plural, one {# giorno} other {# giorni}}, fino a {at}.',
  'grace-used-up': 'La registrazione dell’ultimo accesso manca o è danneggiata.',
  'not-determined': 'Impossibile leggere i dati. {code}',
} as const satisfies Messages['evidence'];
