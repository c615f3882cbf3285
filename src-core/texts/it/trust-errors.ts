// Machine-made translation, not reviewed by a native speaker.
import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {La cartella degli emittenti attendibili} other {La cartella degli emittenti attendibili, {path},}}';
const NO_ISSUER =
  'Nessun emittente in essa è attendibile, quindi non è possibile importare o usare file di licenza finché il problema non viene risolto.';
const ENTRY = '{path, select, absent {La voce} other {La voce {path}}}';
const OTHERS_COUNT = 'Le altre voci contano comunque.';
const NO_ISSUER_OF_IT = `Questo emittente non è attendibile. ${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {Questa applicazione non può essere avviata da qui. ${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = 'Chiedere di nuovo la voce all’emittente.';
const ASK_ISSUER = `{entryOf, select, application {Chiedere a chi ha registrato l’applicazione di risolvere il problema.} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = 'Chiedere al reparto IT di risolvere il problema.';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': { happened: `${FOLDER} è un collegamento a un’altra posizione.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-a-folder': { happened: `${FOLDER} non è una cartella.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER} non appartiene a un amministratore.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `${FOLDER} può essere modificata da utenti che non sono amministratori.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER} eredita i diritti di accesso dalla cartella superiore.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `${FOLDER} ha diritti di accesso che non è stato possibile leggere.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `${FOLDER} non è leggibile{errno, select, absent {} other { ({errno})}}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': { happened: `${FOLDER} contiene più di mille file.`, meaning: NO_ISSUER, next: ASK_IT },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': { happened: `${ENTRY} è un collegamento a un’altra posizione.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-a-file': { happened: `${ENTRY} non è un file normale.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY} non appartiene a un amministratore.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY} può essere modificata da utenti che non sono amministratori.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `${ENTRY} non è leggibile{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY} non è testo UTF-8.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY} è più grande di qualsiasi voce.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY} non è testo JSON.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${ENTRY} non indica alcun firmatario, o indica più di un modo per riconoscerlo.`,
    meaning: NO_ISSUER_OF_IT,
    next: 'Indicare esattamente uno tra "authority" e "pinnedCertificate".',
  },
  'field-unknown': {
    happened: `${ENTRY} ha un campo senza significato{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: 'Rimuovere il campo, oppure aggiornare questo programma.',
  },
  'field-missing': {
    happened: `${ENTRY} manca di un campo{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${ENTRY} ha un campo di forma non adatta{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {Scrivere la versione con quattro parti, per esempio 23.0.1.8.} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': {
    happened: 'Impossibile leggere il certificato nella voce.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-not-an-authority': {
    happened: 'Il certificato nella voce non può garantire per altri certificati.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': {
    happened: 'La chiave del certificato nella voce è troppo debole.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-critical-extension': {
    happened: 'Il certificato nella voce richiede qualcosa che questo programma non conosce.',
    meaning: NO_ISSUER_OF_IT,
    next: 'Aggiornare questo programma, oppure chiedere all’emittente un’altra voce.',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
