// Machine-made translation, not reviewed by a native speaker.
import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {La carpeta de aplicaciones registradas} other {La carpeta de aplicaciones registradas, {path},}}';
const NONE_STARTS = 'Ninguna aplicación de ella se puede iniciar desde aquí. Sus licencias no se ven afectadas.';
const ENTRY = '{path, select, absent {La entrada} other {La entrada {path}}}';
const NOT_COUNTED = 'Esta aplicación no se puede iniciar desde aquí. Las demás entradas cuentan igualmente.';
const ASK_IT = 'Pida al departamento de TI que lo corrija.';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': { happened: `${FOLDER} es un enlace a otro lugar.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-a-folder': { happened: `${FOLDER} no es una carpeta.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER} no pertenece a un administrador.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `${FOLDER} permite escribir a usuarios que no son administradores.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER} toma sus derechos de acceso de la carpeta superior.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `${FOLDER} tiene derechos de acceso que no se pudieron leer.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `${FOLDER} no se pudo leer{errno, select, absent {} other { ({errno})}}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': { happened: `${FOLDER} contiene más de mil archivos.`, meaning: NONE_STARTS, next: ASK_IT },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY} tiene un formato que esta versión del programa no conoce.`,
    meaning: NOT_COUNTED,
    next: 'Actualice este programa.',
  },
  'executable-not-a-full-path': {
    happened: `${ENTRY} no nombra su programa con la ruta completa{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${ENTRY} nombra un archivo por lotes en vez de un programa{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY} registra una aplicación que también registra otra entrada{file, select, absent {} other {: {file}}}.`,
    meaning: 'Cuenta la otra entrada. Sus licencias no se ven afectadas.',
    next: 'Pida al departamento de TI que quite una de las dos.',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
