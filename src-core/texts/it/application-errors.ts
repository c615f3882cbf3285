// Machine-made translation, not reviewed by a native speaker.
import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {La cartella delle applicazioni registrate} other {La cartella delle applicazioni registrate, {path},}}';
const NONE_STARTS = 'Nessuna applicazione in essa può essere avviata da qui. Le licenze non ne risentono.';
const ENTRY = '{path, select, absent {La voce} other {La voce {path}}}';
const NOT_COUNTED = 'Questa applicazione non può essere avviata da qui. Le altre voci contano comunque.';
const ASK_IT = 'Chiedere al reparto IT di risolvere il problema.';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': {
    happened: `${FOLDER} è un collegamento a un’altra posizione.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-not-a-folder': { happened: `${FOLDER} non è una cartella.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER} non appartiene a un amministratore.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `${FOLDER} può essere modificata da utenti che non sono amministratori.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER} eredita i diritti di accesso dalla cartella superiore.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `${FOLDER} ha diritti di accesso che non è stato possibile leggere.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `${FOLDER} non è leggibile{errno, select, absent {} other { ({errno})}}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': { happened: `${FOLDER} contiene più di mille file.`, meaning: NONE_STARTS, next: ASK_IT },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY} ha un formato che questa versione del programma non conosce.`,
    meaning: NOT_COUNTED,
    next: 'Aggiornare questo programma.',
  },
  'executable-not-a-full-path': {
    happened: `${ENTRY} non indica il programma con il percorso completo{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${ENTRY} indica un file batch invece di un programma{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY} registra un’applicazione registrata anche da un’altra voce{file, select, absent {} other {: {file}}}.`,
    meaning: 'Conta l’altra voce. Le licenze non ne risentono.',
    next: 'Chiedere al reparto IT di rimuovere una delle due.',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
