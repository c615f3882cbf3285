// Machine-made translation, not reviewed by a native speaker.
import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const NOT_CHANGED = 'No cambió nada.';
const LICENSE_SAFE = 'Su licencia no se ve afectada.';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'La ventana pidió algo que este programa no hace.',
    meaning: NOT_CHANGED,
    next: 'Cierre la ventana e inicie de nuevo el cliente. Si vuelve a ocurrir, avise a su administrador.',
  },
  'not-in-this-host': {
    happened: 'Esto no es posible en esta ventana.',
    meaning: NOT_CHANGED,
    next: 'Use una de las otras formas que muestra la ventana.',
  },
  'path-not-on-this-computer': {
    happened: 'Esta ruta lleva a otro equipo o a un dispositivo.',
    meaning: 'No se examinó, porque con solo examinarla se iniciaría su sesión allí. No se cambió nada.',
    next:
      'Copie primero el archivo a este equipo y luego elíjalo o escriba su ruta. Un recurso compartido conectado como unidad puede indicarse con su letra de unidad.',
  },
  'preview-gone': {
    happened: 'Esta vista previa ya no está disponible.',
    meaning: 'No se importó nada con ella ahora.',
    next: 'Elija de nuevo el archivo.',
  },
  'application-not-registered': {
    happened: 'Esta aplicación no está registrada en este equipo, así que no se puede iniciar desde aquí.',
    meaning: LICENSE_SAFE,
    next: '{program, select, absent {Inicie la propia aplicación.} other {Inicie la propia aplicación, o indique su comando después de --.}}',
  },
  'application-not-started': {
    happened:
      'No se pudo iniciar {command, select, absent {la aplicación} other {{command}}}{folder, select, absent {} other { en {folder}}}{errno, select, absent {} other { ({errno})}}.',
    meaning: LICENSE_SAFE,
    next:
      '{command, select, absent {Inicie la propia aplicación, o pida a su administrador que compruebe cómo está registrada aquí.} other {Compruebe que este programa existe y que puede ejecutarlo.}}',
  },
  'start-declined': {
    happened: 'Decidió no continuar, así que la aplicación no se inició.',
    meaning: LICENSE_SAFE,
    next: 'Iníciela de nuevo cuando quiera continuar.',
  },
  'settings-not-saved': {
    happened: 'No se pudo guardar su elección{errno, select, absent {} other { ({errno})}}.',
    meaning: 'Vale hasta que cierre la ventana. Sus licencias no se ven afectadas.',
    next: 'Libere espacio en el disco, o consulte la página Diagnóstico.',
  },
  'path-not-absolute': {
    happened: 'Esto no indica dónde está el archivo.',
    meaning: NOT_CHANGED,
    next:
      'Escriba la ruta completa, por ejemplo /home/anna/licencia.belic o C:\\Users\\anna\\licencia.belic. También puede empezar por ~/ para su carpeta personal.',
  },
  'prompt-unavailable': {
    happened: 'La aplicación necesita antes su respuesta, y aquí no se puede preguntar a nadie.',
    meaning: 'No se inició.',
    next: 'Ejecute el mismo comando en un terminal o en un escritorio, sin --json, o importe un archivo de licencia.',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {El cliente ha terminado, así que esta ventana no puede mostrar nada nuevo.} other {La conexión con el cliente se interrumpió y esto quedó sin respuesta.}}',
    meaning: 'No se ha perdido nada: lo que se confirmó está guardado.',
    next: '{interrupted, select, absent {Cierre esta ventana e inicie de nuevo el cliente.} other {Mire lo que se muestra ahora e inténtelo de nuevo.}}',
  },
} as const satisfies Record<WindowErrorCode, Explanation>;
