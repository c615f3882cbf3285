// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { NOTHING_CHANGED, NOTHING_INSIDE } from './meanings.ts';

const FILE = '{path, select, absent {Este archivo} other {{path}}}';
const FILE_INSIDE = '{path, select, absent {este archivo} other {{path}}}';
const PLACE = '{path, select, absent {Esta carpeta o este archivo ZIP} other {{path}}}';
const NOT_DONE = 'No se hizo nada con él.';
const NOT_OPENED = 'No se examinó ninguno de los archivos que contiene.';
const SENT_FILE = 'Elija el archivo que envió su administrador, terminado en .belic o .xml.';
const SENT_PLACE = 'Elija la carpeta o el archivo ZIP que envió su administrador.';
const ONLY_LICENSES = 'Elija una carpeta o un archivo ZIP que contenga solo archivos de licencia.';
const AGAIN = 'Cópielo o descárguelo de nuevo.';
const ZIP_AGAIN = 'Pida de nuevo el archivo ZIP a su administrador.';
const UNPACK = 'Descomprima el archivo ZIP con otro programa y use los archivos que contiene.';
const ITSELF = 'Elija el propio archivo.';

/** What exactly is wrong with a file, folder or zip that was given. */
export const intake = {
  missing: {
    happened: '{path, select, absent {No existe ese archivo.} other {No existe el archivo {path}.}}',
    meaning: NOT_DONE,
    next: 'Compruebe el nombre y la carpeta.',
  },
  'name-unreadable': {
    happened:
      'No se puede leer {path, select, absent {el nombre de este archivo} other {el nombre {path}}}: tiene caracteres que no son UTF-8.',
    meaning: NOT_DONE,
    next: 'Cambie el nombre del archivo, o elija la carpeta en la que está.',
  },
  'dangling-link': {
    happened: `${FILE} es un enlace a un archivo que no existe.`,
    meaning: NOT_DONE,
    next: 'Compruebe adónde lleva el enlace, o elija el propio archivo.',
  },
  'no-permission': {
    happened: `No tiene permiso para leer ${FILE_INSIDE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Asígnese el derecho de leerlo, o pida una copia a su propietario.',
  },
  'link-loop': {
    happened: `${FILE} es un enlace que lleva de vuelta a sí mismo.`,
    meaning: NOTHING_CHANGED,
    next: ITSELF,
  },
  'read-failed': {
    happened: `No se pudo leer ${FILE_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Compruebe el disco o la unidad de red en que está, o cópielo a una carpeta propia e inténtelo de nuevo.',
  },
  encrypted: {
    happened: `${FILE} está protegido con contraseña en su archivo ZIP.`,
    meaning: NOTHING_CHANGED,
    next: 'Descomprima el archivo ZIP con su contraseña y use los archivos que contiene.',
  },
  'compression-unknown': {
    happened: `${FILE} está comprimido de una forma que este programa no conoce.`,
    meaning: NOTHING_CHANGED,
    next: UNPACK,
  },
  'file-too-large': {
    happened: `${FILE} es mayor que cualquier archivo de licencia{size, select, absent {} other {: ocupa {size}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Elija el archivo que envió su administrador: unos pocos kilobytes, terminado en .belic o .xml.',
  },
  'zip-too-large-to-hand-over': {
    happened: `${FILE} es demasiado grande para entregarlo desde esta ventana{size, select, absent {} other {: ocupa {size}}}{limit, select, absent {} other {, y el máximo es {limit}}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Escriba en esta página la ruta del archivo ZIP, o descomprímalo y elija los archivos de licencia que contiene.',
  },
  'too-many-files': {
    happened: `${PLACE} contiene {limit, select, absent {demasiados archivos} other {más de {limit, number} archivos y carpetas}}.`,
    meaning: NOT_OPENED,
    next: ONLY_LICENSES,
  },
  'too-much-in-total': {
    happened: `${PLACE} contiene {limit, select, absent {demasiado} other {más de {limit}}} en total.`,
    meaning: 'Los archivos anteriores están hechos; los demás no se examinaron.',
    next: ONLY_LICENSES,
  },
  'too-much-at-once': {
    happened: `${FILE} está de más: {limit, select, absent {se entregaron demasiados datos} other {se entregaron archivos de licencia de más de {limit} en total}} de una vez.`,
    meaning: NOTHING_CHANGED,
    next: 'Entregue los archivos en varias partes.',
  },
  'too-deep': {
    happened: `${PLACE} tiene carpetas anidadas {limit, select, absent {a demasiada profundidad} other {en más de {limit, number} niveles}}{folder, select, absent {} other {: {folder}}}.`,
    meaning: NOT_OPENED,
    next: 'Elija la carpeta en la que están los archivos de licencia.',
  },
  'expands-too-much': {
    happened: `${FILE} es pequeño en su archivo ZIP y llegaría a ser demasiado grande{size, select, absent {} other {: {size}}}.`,
    meaning: 'No se descomprimió. Los archivos así se crean para causar daño.',
    next: ZIP_AGAIN,
  },
  empty: { happened: `${FILE} está vacío.`, meaning: NOTHING_CHANGED, next: AGAIN },
  'empty-folder': {
    happened: '{path, select, absent {Esta carpeta está vacía.} other {La carpeta {path} está vacía.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'empty-zip': {
    happened: '{path, select, absent {Este archivo ZIP está vacío.} other {El archivo ZIP {path} está vacío.}}',
    meaning: NOTHING_INSIDE,
    next: SENT_PLACE,
  },
  'link-to-nothing': { happened: `${FILE} es un enlace que no lleva a ninguna parte.`, meaning: NOTHING_CHANGED, next: ITSELF },
  'link-to-folder': {
    happened: `${FILE} es un enlace a una carpeta.`,
    meaning: 'No se examinó la carpeta.',
    next: 'Elija la propia carpeta.',
  },
  'zip-inside': {
    happened: `${FILE} es un archivo ZIP dentro de una carpeta o de otro archivo ZIP.`,
    meaning: 'No se examinó su contenido.',
    next: 'Elija este archivo ZIP por separado; sáquelo antes del otro.',
  },
  fifo: { happened: `${FILE} es una canalización entre programas, no un archivo.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  socket: { happened: `${FILE} es una conexión entre programas, no un archivo.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  device: { happened: `${FILE} es un dispositivo, no un archivo.`, meaning: NOTHING_CHANGED, next: SENT_FILE },
  'zip-damaged': {
    happened: '{path, select, absent {Este archivo ZIP} other {El archivo ZIP {path}}} está dañado o incompleto.',
    meaning: 'No se examinó lo que no se pudo leer de él.',
    next: AGAIN,
  },
  'entry-damaged': {
    happened: `${FILE} está dañado en su archivo ZIP.`,
    meaning: NOTHING_CHANGED,
    next: 'Copie o descargue de nuevo el archivo ZIP.',
  },
  'hostile-name': {
    happened: `${FILE} tiene un nombre que llevaría fuera de su carpeta, o que ningún archivo puede tener.`,
    meaning: 'No se examinó. Los nombres así se crean para causar daño.',
    next: ZIP_AGAIN,
  },
  'duplicate-name': {
    happened: `${FILE} está más de una vez en su archivo ZIP.`,
    meaning: 'Solo cuenta el primero. Este no se examinó.',
    next: UNPACK,
  },
  'id-of-another-issuer': {
    happened: `${FILE} tiene el identificador de reserva de una licencia que le dio otro emisor.`,
    meaning: 'No se importó. La licencia con este identificador que ya está aquí queda como está.',
    next: 'Pida a su administrador una reserva nueva: tendrá un identificador propio.',
  },
} as const satisfies Messages['intake'];
