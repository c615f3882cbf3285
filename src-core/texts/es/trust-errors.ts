// Machine-made translation, not reviewed by a native speaker.
import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER =
  '{path, select, absent {La carpeta de emisores de confianza} other {La carpeta de emisores de confianza, {path},}}';
const NO_ISSUER =
  'No se confía en ningún emisor de ella, así que no se pueden importar ni usar archivos de licencia hasta que esto se corrija.';
const ENTRY = '{path, select, absent {La entrada} other {La entrada {path}}}';
const OTHERS_COUNT = 'Las demás entradas cuentan igualmente.';
const NO_ISSUER_OF_IT = `No se confía en este emisor. ${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {Esta aplicación no se puede iniciar desde aquí. ${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = 'Pida de nuevo la entrada al emisor.';
const ASK_ISSUER = `{entryOf, select, application {Pida que lo corrija quien registró la aplicación.} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = 'Pida al departamento de TI que lo corrija.';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': { happened: `${FOLDER} es un enlace a otro lugar.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-a-folder': { happened: `${FOLDER} no es una carpeta.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER} no pertenece a un administrador.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `${FOLDER} permite escribir a usuarios que no son administradores.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER} toma sus derechos de acceso de la carpeta superior.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `${FOLDER} tiene derechos de acceso que no se pudieron leer.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `${FOLDER} no se pudo leer{errno, select, absent {} other { ({errno})}}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': { happened: `${FOLDER} contiene más de mil archivos.`, meaning: NO_ISSUER, next: ASK_IT },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': { happened: `${ENTRY} es un enlace a otro lugar.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-a-file': { happened: `${ENTRY} no es un archivo normal.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY} no pertenece a un administrador.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY} permite escribir a usuarios que no son administradores.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `${ENTRY} no se pudo leer{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY} no es texto UTF-8.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY} es mayor que cualquier entrada.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY} no es texto JSON.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${ENTRY} no nombra a ningún firmante, o da más de una forma de conocerlo.`,
    meaning: NO_ISSUER_OF_IT,
    next: 'Indique exactamente uno de los dos: "authority" o "pinnedCertificate".',
  },
  'field-unknown': {
    happened: `${ENTRY} tiene un campo sin significado{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: 'Quite el campo, o actualice este programa.',
  },
  'field-missing': {
    happened: `A ${'{path, select, absent {la entrada} other {la entrada {path}}}'} le falta un campo{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${ENTRY} tiene un campo de forma inadecuada{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {Escriba la versión con cuatro partes, por ejemplo 23.0.1.8.} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': {
    happened: 'No se pudo leer el certificado de la entrada.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-not-an-authority': {
    happened: 'El certificado de la entrada no puede responder de otros certificados.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': {
    happened: 'La clave del certificado de la entrada es demasiado débil.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-critical-extension': {
    happened: 'El certificado de la entrada exige algo que este programa no conoce.',
    meaning: NO_ISSUER_OF_IT,
    next: 'Actualice este programa, o pida otra entrada al emisor.',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
