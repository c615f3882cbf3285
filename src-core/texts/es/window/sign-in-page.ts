// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Vuelva al programa',
  'signed-in-meaning': 'Su cuenta se confirmó aquí. El programa obtiene ahora sus derechos de uso e indica cuándo ha iniciado sesión. Puede cerrar esta página.',
  'not-signed-in': 'El inicio de sesión no se completó',
  'not-signed-in-meaning': 'No cambió nada. Vuelva al programa: allí se indica por qué, y puede intentarlo de nuevo.',
  foreign: 'Esta página no pertenece a ningún inicio de sesión',
  'foreign-meaning': 'Aquí no termina ningún inicio de sesión que se espere en este equipo. No cambió nada; cierre esta página.',
  twice: 'Este inicio de sesión ya terminó',
  'twice-meaning': 'Puede cerrar esta página y volver al programa.',
} as const satisfies WindowMessages['sign-in-page'];
