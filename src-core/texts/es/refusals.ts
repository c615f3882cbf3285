// Machine-made translation, not reviewed by a native speaker.
import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {Este archivo} other {{path}}}';
const FILE_INSIDE = '{path, select, absent {este archivo} other {{path}}}';
const NEW_FILE = 'Pida a su administrador un archivo de licencia nuevo.';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `No se pudo leer ${FILE_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Compruebe que puede abrir el archivo, o cópielo a una carpeta propia e inténtelo de nuevo.',
  },
  'too-large': {
    happened: `${FILE} es mayor que cualquier archivo de licencia.`,
    meaning: NOTHING_CHANGED,
    next: 'Elija el archivo que envió su administrador: unos pocos kilobytes, terminado en .belic o .xml.',
  },
  'not-a-license-file': {
    happened: `${FILE} no es un archivo de licencia.`,
    meaning: NOTHING_CHANGED,
    next: 'Elija el archivo que envió su administrador, terminado en .belic o .xml.',
  },
  damaged: {
    happened: `${FILE} es un archivo de licencia, pero su contenido está dañado.`,
    meaning: nothingImported('Puede que se haya cortado o cambiado por el camino.'),
    next: 'Copie o descargue de nuevo el archivo. Si no sirve, pida uno nuevo a su administrador.',
  },
  'unsupported-version': {
    happened: `${FILE} tiene un formato que esta versión del programa no conoce.`,
    meaning: NOTHING_CHANGED,
    next: 'Actualice este programa y vuelva a importar el archivo.',
  },
  'not-a-checkout': {
    happened: `${FILE} es un documento firmado, pero con él no se reservó ninguna licencia.`,
    meaning: NOTHING_CHANGED,
    next: 'Pida a su administrador el archivo de licencia de una reserva.',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {En este equipo no se confía en el firmante de este archivo.} other {Este archivo lo firmó «{subject}», en quien no se confía en este equipo.}}',
    meaning: nothingImported('No se muestra lo que el archivo dice de su licencia, porque aquí nadie responde de ello.'),
    next:
      'Pida al departamento de TI que añada el emisor{fingerprint, select, absent {} other {; la huella digital que hay que confirmar por teléfono es {fingerprint}}}.',
  },
  'certificate-not-valid-at-issue': {
    happened:
      'La licencia se emitió{issuedAt, select, absent {} other { el {issuedAt},}} fuera de la vigencia del certificado de su firmante{validFrom, select, absent {} other {{validUntil, select, absent {} other { (del {validFrom} al {validUntil})}}}}.',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `La firma de ${FILE_INSIDE} no corresponde a su contenido.`,
    meaning: nothingImported('El contenido se cambió después de firmarlo, por accidente o a propósito.'),
    next: 'Tome de nuevo el archivo de donde lo puso su administrador. Si no sirve, pida uno nuevo.',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {La licencia se emitió más tarde que ahora.} other {La licencia se emitió el {issuedAt}, {now, select, absent {y eso es más tarde que ahora} other {pero aquí es {now}}}.}}',
    meaning: NOTHING_CHANGED,
    next:
      'Compruebe la fecha y la hora de este equipo. Si son correctas, pida a su administrador un archivo de licencia nuevo.',
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {La licencia es para otro equipo.} other {La licencia es para el equipo {licensed}{thisComputer, select, absent {, no para este} other {; este equipo es {thisComputer}}}.}}',
    meaning: nothingImported('Una licencia solo funciona en el equipo que nombra.'),
    next:
      '{activity, select, stored {Si se cambió el nombre de este equipo, devuélvale el anterior, o pida} other {Impórtela allí, o pida}} a su administrador una licencia para este equipo, con su nombre exactamente como se muestra.',
  },
  expired: {
    happened: '{endedAt, select, absent {La licencia ha vencido.} other {La licencia venció el {endedAt}.}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {Esta licencia ya se quitó de su perfil.} other {Esta licencia se quitó de su perfil el {clearedAt}.}}',
    meaning: nothingImported('Una licencia que se quitó no se puede volver a importar aquí.'),
    next: 'Si necesita de nuevo la licencia, pida a su administrador una reserva nueva.',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {El emisor retiró el certificado que firmó esta licencia.} other {El emisor terminó antes de tiempo esta licencia{revokedAt, select, absent {} other {, el {revokedAt}}}.}}',
    meaning: nothingImported('La licencia ya no cuenta.'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `No se pudo guardar ${FILE_INSIDE}.`,
    meaning: nothingImported('Las licencias que tenía están como estaban.'),
    next: 'Junto a esto se dice qué impide guardarlo. Importe de nuevo el archivo cuando esté corregido.',
  },
} as const satisfies Record<RefusalCode, Explanation>;
