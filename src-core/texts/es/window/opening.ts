// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: 'Abriendo …',
  'go-on': 'Continuar',
  'enter-code': 'Introduzca el código',
  'where-the-code-is': 'Está en el terminal en el que se inició el cliente. Sirve una vez, para esta ventana.',
  code: 'Código',
  open: 'Abrir',
  'code-wrong':
    'Ese no es el código. {tries, plural, one {Puede intentarlo # vez más} other {Puede intentarlo # veces más}}; después tendrá que esperar un poco.',
  'code-wait':
    'Se equivocó demasiadas veces. Espere {seconds, plural, one {# segundo} other {# segundos}} y después introduzca el código que está en el terminal.',
  'code-expired': 'Ese código es demasiado antiguo. En el terminal hay uno nuevo. Introduzca ese.',
  'open-elsewhere': 'Esta ventana ya está abierta',
  'open-elsewhere-meaning':
    'El cliente muestra una sola ventana a la vez, y está abierta en otra ventana o pestaña. Continúe allí; puede cerrar esta.',
  'not-for-you': 'Por aquí no se entra',
  'not-for-you-meaning':
    'El cliente abre su ventana por sí solo. Por esta dirección no entra nadie; inicie de nuevo el cliente para abrir una ventana nueva.',
  'other-address': 'La dirección es otra',
  'other-address-meaning': 'Abra {address}, exactamente como está en el terminal.',
} as const satisfies WindowMessages['opening'];
