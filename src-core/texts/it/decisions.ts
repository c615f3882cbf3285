// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known. */
const IT = '{application, select, absent {questa applicazione} other {{application}}}';
const IT_FIRST = '{application, select, absent {Questa applicazione} other {{application}}}';
const NO_LICENSE = `Nessun file di licenza vale per ${IT}, e qui nessuno può accedere: non è impostato alcun servizio dei diritti d’uso.`;
const UNTIL = '{until, select, absent {} other { fino a {until}}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: 'Utilizzabile', verdict: `È possibile lavorare con ${IT}${UNTIL}.` },
  Offline: { name: 'Offline', verdict: `È possibile lavorare offline con ${IT}${UNTIL}.` },
  Trial: { name: 'Prova', verdict: `È possibile provare ${IT}${UNTIL}.` },
  Expired: { name: 'Scaduta', verdict: `Non è possibile utilizzare ${IT} ora: il tempo a disposizione è scaduto.` },
  AccessDenied: { name: 'Uso negato', verdict: `Non è possibile utilizzare ${IT}: l’uso è stato negato.` },
  DisabledByLogSend: {
    name: 'Utilizzo non inviato',
    verdict: `Non è possibile utilizzare ${IT} offline: i dati di utilizzo non sono stati inviati.`,
  },
  DisabledByPolicy: {
    name: 'Accesso richiesto',
    verdict: `Non è possibile utilizzare ${IT} ${withService('prima di aver eseguito l’accesso', 'ora')}.`,
  },
  NotEntitled: { name: 'Nessuna licenza', verdict: `Non è possibile utilizzare ${IT}: qui non c’è una licenza valida.` },
  Error: { name: 'Non noto', verdict: `Questo programma non è riuscito a stabilire se è consentito utilizzare ${IT}.` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': 'Una licenza emessa da {issuer} è estratta per questo computer, {machineName}.',
  'never-signed-in': withService(`Qui nessuno ha ancora eseguito l’accesso, e nessun file di licenza vale per ${IT}.`, NO_LICENSE),
  'signed-out': withService(`Qui nessuno ha eseguito l’accesso, e nessun file di licenza vale per ${IT}.`, NO_LICENSE),
  'entitlements-never-loaded': 'L’ultimo accesso non ha portato i diritti d’uso su questo computer.',
  'other-users-policy': 'I diritti d’uso memorizzati qui appartengono a un altro utente, quindi non valgono per questo.',
  'not-assigned': `${IT_FIRST} non è compresa nei propri diritti d’uso.`,
  'evaluation-for-other-version':
    `La valutazione di ${IT} è per la versione {licensedVersion}; la versione che chiede è {askedVersion}.`,
  'evaluation-needs-version':
    `La valutazione di ${IT} è solo per la versione {licensedVersion}, e la versione che chiede non è nota.`,
  'checkout-cleared': `La licenza per ${IT} è stata rimossa dal proprio profilo in data {at}.`,
  'checkout-ended': `La licenza per ${IT} è scaduta in data {at}{restUntil, select, absent { ed è stata restituita automaticamente} other {; per le altre applicazioni prosegue fino a {restUntil}}}.`,
  'checkout-revoked': `La licenza per ${IT} è stata terminata anticipatamente dall’emittente.`,
  'checkout-not-yet-valid': `La licenza per ${IT} non vale prima di {validFrom}.`,
  'checkout-for-other-machine': `La licenza per ${IT} è per un altro computer{machineName, select, absent {} other {, {machineName}}}.`,
  'checkout-for-other-version': `La licenza per ${IT} è per la versione {licensedVersion}; la versione che chiede è {askedVersion}.`,
  'checkout-not-verified': `La licenza memorizzata per ${IT} non conta: {code}.`,
  'policy-malformed': 'I diritti d’uso memorizzati qui non hanno superato le verifiche, quindi non contano.',
  'policy-expired': 'I diritti d’uso dell’ultimo accesso erano validi fino a {at}.',
  'policy-long-expired': 'I diritti d’uso dell’ultimo accesso sono scaduti in data {at}, più di tre settimane fa.',
  'access-denied': `L’organizzazione non consente l’uso di ${IT}.`,
  'trial-active': 'Questa è una prova. Fino al suo termine non serve alcun accesso.',
  'trial-ended': `La prova di ${IT} è finita{at, select, absent {} other {: è terminata in data {at}}}.`,
  'evaluation-ended': `La valutazione di ${IT} è finita{at, select, absent {} other {: è terminata in data {at}}}.`,
  'entitlement-ended': `Il diritto d’uso per ${IT} è scaduto{at, select, absent {} other { in data {at}}}.`,
  'confirmed-recently':
    'I diritti d’uso sono stati confermati in data {at}. La conferma vale fino a {until}.',
  'evaluation-active':
    'Questa è una valutazione, confermata in data {at}. La conferma vale fino a {until}.',
  'offline-forbidden-by-policy': 'L’organizzazione richiede un accesso, e l’ultimo non è più recente.',
  'offline-forbidden-on-this-computer':
    'I criteri dell’organizzazione per questo computer richiedono un accesso, e l’ultimo non è più recente.',
  'computer-policy-unreadable':
    'I criteri dell’organizzazione per questo computer non si possono leggere ({place}): fino ad allora lavorare offline conta come vietato.',
  'offline-grace': 'Funziona con i diritti d’uso dell’ultimo accesso. Continuando, il periodo non ricomincia.',
  'offline-grace-ended': 'Il periodo offline dall’ultimo accesso è terminato in data {at}.',
  'offline-grace-used-up':
    'La registrazione dell’ultimo accesso manca o è danneggiata, quindi il periodo offline si considera esaurito.',
  'could-not-be-determined':
    'Impossibile leggere le licenze memorizzate. Ciò non dice nulla sui propri diritti d’uso.',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: 'Non c’è nulla da fare.',
  'sign-in': 'Accedere una volta, oppure importare un file di licenza.',
  'sign-in-again': 'Accedere di nuovo.',
  'switch-user': 'Accedere con il proprio account.',
  'import-license-file':
    '{program, select, absent {Importare un file di licenza, oppure copiare i propri dati per l’amministratore per riceverne uno} other {Importare un file di licenza; `{program} whoami` mostra che cosa inviare all’amministratore per riceverne uno}}.',
  'import-license-file-again': 'Importare di nuovo il file di licenza, oppure chiederne uno nuovo all’amministratore.',
  'ask-it-to-trust-the-issuer':
    'Chiedere al reparto IT di considerare di nuovo attendibile l’emittente; {program, select, absent {la pagina Diagnostica} other {`{program} trust list`}} mostra quali emittenti sono attendibili qui.',
  'update-this-program': 'Aggiornare questo programma.',
  'ask-administrator-to-assign': `Chiedere all’amministratore di poter usare ${IT}.`,
  'ask-administrator-for-a-license-file':
    `Chiedere all’amministratore un file di licenza per questo computer${withService(', oppure accedere', '')}.`,
  'wait-until-valid': `Attendere fino ad allora${withService(', oppure accedere', '')}.`,
  'use-the-licensed-version':
    'Avviare la versione per cui vale la licenza, oppure chiederne all’amministratore una per questa versione.',
  'name-the-version': 'Indicare quale versione deve essere eseguita.',
  'set-clock': 'Controllare la data e l’ora di questo computer. Se sono errate, correggerle e riprovare.',
  'open-diagnostics':
    '{program, select, absent {La pagina Diagnostica} other {`{program} diagnose`}} mostra che cosa va corretto.',
} as const satisfies Messages['remedies'];
