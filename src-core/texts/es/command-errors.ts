// Machine-made translation, not reviewed by a native speaker.
import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {El archivo} other {{path}}}';
const VARIABLE = '{variable, select, absent {Una variable de este programa} other {La variable {variable}}}';
const NOT_WRITTEN = 'No se escribió nada.';
const NOT_DONE = 'No se hizo nada.';
const NOT_CHANGED = 'No cambió nada.';
const REAL_PROFILE = 'No se hizo nada, para no tocar su perfil real por error.';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'Se produjo un error inesperado en este programa.',
    meaning: 'No se hizo lo que pidió. Las licencias guardadas siguen guardadas.',
    next:
      'Inténtelo de nuevo. Si vuelve a ocurrir, {program, select, absent {guarde el informe en la página Diagnóstico y envíelo} other {ejecute `{program} diagnose` y envíe el informe}} a su administrador.',
  },
  usage: {
    happened: '{detail, select, absent {No se entendió el comando.} other {{detail}}}',
    meaning: NOT_DONE,
    next:
      '{program, select, absent {Use lo que muestra la ventana.} other {`{program} {command, select, absent {--help} other {help {command}}}` muestra lo que hay.}}',
  },
  'confirmation-needed': {
    happened: 'Quitar una licencia requiere una confirmación, y no hay a quién pedirla.',
    meaning: 'No se quitó nada.',
    next: 'Ejecute el comando en un terminal, o añada --yes.',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {El producto} other {El producto {product}}} está reservado en más de una forma{choices, select, absent {} other {: {choices}}}.',
    meaning: 'No se quitó nada, porque no está claro de qué licencia se trata.',
    next:
      '{program, select, absent {Elíjala en la página Licencias reservadas.} other {Indique la característica o la reserva; `{program} list` las muestra.}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {No existe ese archivo.} other {No existe el archivo {path}.}}',
    meaning: NOT_DONE,
    next: 'Compruebe el nombre y la carpeta.',
  },
  'no-such-checkout': {
    happened:
      'Este perfil no tiene ninguna reserva {target, select, absent {{product, select, absent {de ese tipo} other {del producto {product}}}} other {{target}}}.',
    meaning: NOT_CHANGED,
    next:
      '{program, select, absent {La página Licencias reservadas} other {`{program} list`}} muestra las reservas de este perfil.',
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {El comprobante de esta reserva se perdió cuando se dañó este perfil.} other {No hay comprobante de esta reserva, porque no se quitó aquí.}}',
    meaning: NOT_CHANGED,
    next: 'El comprobante se crea al quitar una licencia.',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {No contiene ningún archivo de licencia.} other {No hay ningún archivo de licencia en {path}.}}',
    meaning: '{activity, select, looking {No hay nada que examinar.} other {No se importó nada y no cambió nada.}}',
    next: 'Elija la carpeta o el archivo ZIP que envió su administrador.',
  },
  'forbidden-by-policy': {
    happened: 'La configuración de este equipo no lo permite.',
    meaning: NOT_CHANGED,
    next: 'Consulte a quien administra este equipo.',
  },
  'needs-administrator': {
    happened: 'Se necesitan derechos de administrador en este equipo.',
    meaning: NOT_CHANGED,
    next: 'Ejecútelo como administrador, o consulte al departamento de TI.',
  },
  'fingerprint-needed': {
    happened: 'Solo se puede confiar en un archivo de licencia junto con la huella digital de su firmante.',
    meaning: 'No se añadió ningún emisor.',
    next:
      'Pida la huella digital al emisor por teléfono y {program, select, absent {compárela con la que muestra la vista previa del archivo.} other {añada --fingerprint con lo que le digan; `{program} trust inspect` muestra la del archivo.}}',
  },
  'issuer-already-there': {
    happened:
      'Este emisor ya es de confianza, y otro archivo dice algo distinto de él{file, select, absent {} other {: {file}}}.',
    meaning: 'No se añadió ningún emisor, y el que hay queda como está.',
    next: 'Compare los dos. Para cambiar el emisor, un administrador quita primero el archivo antiguo.',
  },
  'fingerprint-differs': {
    happened:
      'La huella digital indicada no es la del emisor de este archivo{found, select, absent {} other {, que es {found}}}.',
    meaning: 'No se añadió ningún emisor.',
    next: 'Compare la huella digital con el emisor por teléfono antes de añadirlo.',
  },
  'network-unavailable': {
    happened: 'No se pudo acceder al servicio de derechos de uso.',
    meaning: 'Las licencias y los derechos de uso guardados aquí siguen sirviendo.',
    next: 'Compruebe la red e inténtelo de nuevo cuando vuelva.',
  },
  'service-not-configured': {
    happened: 'En este equipo no hay configurado ningún servicio de derechos de uso.',
    meaning: 'Los archivos de licencia se pueden importar y usar sin él.',
    next: 'Pida a su administrador la dirección del servicio de derechos de uso.',
  },
  'may-not-run': {
    happened: 'La aplicación no puede ejecutarse ahora.',
    meaning: 'No se inició.',
    next: '{program, select, absent {La página Resumen} other {`{program} status`}} muestra por qué, y qué hacer.',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE} está definida, pero vacía.`,
    meaning: REAL_PROFILE,
    next: 'Dele un valor, o elimínela.',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE} está definida sin LICENSING_PROFILE_DIR.`,
    meaning: REAL_PROFILE,
    next: 'Defina también LICENSING_PROFILE_DIR, con una carpeta desechable.',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE} está definida, y LICENSING_PROFILE_DIR lleva a su perfil real.`,
    meaning: REAL_PROFILE,
    next: 'Defina LICENSING_PROFILE_DIR con una carpeta desechable.',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE} tiene {value, select, absent {un valor} other {el valor «{value}»}}, que no es un instante.`,
    meaning: NOT_DONE,
    next: 'Escríbalo como 2020-01-15T12:00:00Z.',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE} tiene {value, select, absent {un valor} other {el valor «{value}»}}, que no es un nombre de equipo.`,
    meaning: NOT_DONE,
    next: 'Indique un nombre sin espacios.',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: 'No existe la carpeta {path, select, absent {en la que se va a escribir} other {de {path}}}.',
    meaning: NOT_WRITTEN,
    next: 'Cree primero la carpeta, o elija otra.',
  },
  'not-a-file': {
    happened: `${PATH} no es un archivo normal.`,
    meaning: NOT_WRITTEN,
    next: 'Elija el nombre de un archivo.',
  },
  'exists-already': {
    happened: `${PATH} ya existe, con otro contenido.`,
    meaning: NOT_WRITTEN,
    next: 'Elija otro nombre, o mueva el otro archivo.',
  },
  'no-permission': {
    happened: '{path, select, absent {No tiene permiso para escribir ahí.} other {No tiene permiso para escribir {path}.}}',
    meaning: NOT_WRITTEN,
    next: 'Elija una carpeta propia.',
  },
  'read-only': {
    happened: '{path, select, absent {Este lugar es de solo lectura.} other {{path} está en un lugar de solo lectura.}}',
    meaning: NOT_WRITTEN,
    next: 'Elija una carpeta en la que se pueda escribir.',
  },
  'disk-full': {
    happened: 'No queda espacio en el disco{path, select, absent {} other { para {path}}}.',
    meaning: NOT_WRITTEN,
    next: 'Libere espacio, o elija otro disco.',
  },
  'write-failed': {
    happened: 'No se pudo escribir {path, select, absent {el archivo} other {{path}}}{errno, select, absent {} other { ({errno})}}.',
    meaning: NOT_WRITTEN,
    next: 'Inténtelo de nuevo, o elija otra carpeta.',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
