// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const NOTHING_TO_DO = 'Non c’è nulla da fare.';
const CHECK_CLOCK = 'Controllare la data e l’ora di questo computer.';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: 'Una licenza per le stesse applicazioni con una scadenza successiva è già presente.',
    meaning: 'Vale quella con la scadenza successiva{until, select, absent {} other {: è possibile lavorare fino a {until}}}.',
    next: NOTHING_TO_DO,
  },
  'not-yet-valid': {
    happened: 'La licenza non è ancora valida{validFrom, select, absent {} other {: inizia in data {validFrom}}}.',
    meaning: 'Viene conservata e da allora vale automaticamente.',
    next: NOTHING_TO_DO,
  },
  'other-user': {
    happened: 'La licenza indica un altro utente{user, select, absent {} other {, {user}}}.',
    meaning: 'Su questo computer vale comunque.',
    next: NOTHING_TO_DO,
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {La licenza è per un’altra versione.} other {La licenza è per la versione {licensedVersion}{askedVersion, select, absent {} other {, e la versione che chiede è {askedVersion}}}.}}',
    meaning: 'L’applicazione funziona comunque.',
    next: NOTHING_TO_DO,
  },
  'clock-behind': {
    happened: 'L’orologio di questo computer è indietro di più di un giorno{now, select, absent {} other {: è {now}}}.',
    meaning: 'Le licenze sono valutate in base al tempo trascorso con certezza.',
    next: CHECK_CLOCK,
  },
  'clock-ahead': {
    happened: 'L’orologio di questo computer è balzato avanti di più di un giorno.',
    meaning:
      'Finché non viene corretto, le licenze possono sembrare scadere prima. Se viene corretto entro un giorno, non si perde nulla.',
    next: CHECK_CLOCK,
  },
  'revocations-stale': {
    happened:
      'L’elenco dell’emittente con le licenze terminate in anticipo è vecchio{issuedAt, select, absent {} other {: è di {issuedAt}}}.',
    meaning: 'Le licenze qui funzionano come prima.',
    next: 'Chiedere all’amministratore un elenco più recente e importarlo.',
  },
  'ends-soon': {
    happened: 'La licenza sta per scadere{until, select, absent {} other {: in data {until}}}.',
    meaning: 'Fino ad allora è possibile lavorare.',
    next: 'Se serve più a lungo, chiedere all’amministratore di prolungarla.',
  },
} as const satisfies Messages['notices'];

/** The outcomes of an import. */
export const outcomes = {
  imported:
    '{activity, select, trying {Verrebbe importata} other {Importata}}{profile, select, absent {} other { per {profile}}}: {applications, select, absent {la licenza} other {{applications}}}{until, select, absent {} other {, fino a {until}}}.',
  unchanged:
    '{activity, select, trying {Non cambierebbe nulla: è già presente{profile, select, absent {} other { per {profile}}}} other {Già presente{profile, select, absent {} other { per {profile}}}; nulla da cambiare}}.',
  replaced:
    '{activity, select, trying {Verrebbe prolungata} other {Prolungata}}{profile, select, absent {} other { per {profile}}}: {applications, select, absent {la licenza} other {{applications}}}{until, select, absent {} other {, ora fino a {until}}}.',
  refused: '{activity, select, trying {Non verrebbe importata} other {Non importata}}.',
  ignored: 'Ignorato: non è un file di licenza.',
} as const satisfies Messages['outcomes'];

const SKIPPED =
  'Non esaminato: una verifica precedente ha già deciso, oppure questa verifica non riguarda file di questo tipo.';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': {
    passed: 'Dimensioni{size, select, absent { da file di licenza} other {: {size}}}',
    failed: 'Dimensioni o codifica diverse da quelle di un file di licenza',
    skipped: SKIPPED,
  },
  kind: { passed: 'Un file di licenza', failed: 'Non è un file di licenza', skipped: SKIPPED },
  envelope: { passed: 'Completo', failed: 'Danneggiato, o di formato sconosciuto', skipped: SKIPPED },
  certificate: {
    passed: 'Firmato da un emittente attendibile{subject, select, absent {} other { ({subject})}}',
    failed: 'Il firmatario non è attendibile qui{subject, select, absent {} other { ({subject})}}',
    skipped: SKIPPED,
  },
  signature: { passed: 'Non modificato dopo la firma', failed: 'Modificato dopo la firma', skipped: SKIPPED },
  claims: {
    passed: 'Il contenuto si può leggere',
    failed: 'Il contenuto è danneggiato, o il firmatario non può dichiararlo',
    skipped: SKIPPED,
  },
  'certificate-valid-at-issue': {
    passed: 'Firmato mentre il certificato era valido',
    failed:
      'Firmato mentre il certificato non era valido{validFrom, select, absent {} other {{validUntil, select, absent {} other { (era valido da {validFrom} a {validUntil})}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'Una licenza estratta', failed: 'Non è una licenza estratta', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: 'Emissione{issuedAt, select, absent { nel passato} other {: {issuedAt}}}',
    failed: 'Emissione successiva a ora{issuedAt, select, absent {} other { ({issuedAt})}}',
    skipped: SKIPPED,
  },
  length: {
    passed:
      '{days, select, absent {Non dura più di quanto può durare un’estrazione} other {Dura {days, plural, one {# giorno} other {# giorni}}}}',
    failed: 'Più lunga di qualsiasi estrazione, o finita prima di iniziare',
    skipped: SKIPPED,
  },
  machine: {
    passed: 'Per questo computer{licensed, select, absent {} other { ({licensed})}}',
    failed:
      'Per un altro computer{licensed, select, absent {} other {: indica {licensed}{thisComputer, select, absent {} other {, questo computer è {thisComputer}}}}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: 'Valida{expiresAt, select, absent {} other { fino a {expiresAt}}}',
    failed: 'Scaduta{endedAt, select, absent {} other { in data {endedAt}}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'Non terminata in anticipo',
    failed:
      'Terminata in anticipo{clearedAt, select, absent {} other {: rimossa qui in data {clearedAt}}}{revokedAt, select, absent {} other {: dall’emittente in data {revokedAt}}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {Già in questo profilo} other {Nuova in questo profilo}}',
    failed: 'Non confrontabile con ciò che è presente',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
