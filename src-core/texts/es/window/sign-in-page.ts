// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Ha iniciado sesión',
  'signed-in-meaning': 'Puede cerrar esta página y volver a Licensing Client.',
  'not-signed-in': 'El inicio de sesión no se completó',
  'not-signed-in-meaning': 'No cambió nada. Vuelva a Licensing Client: allí se indica por qué, y puede intentarlo de nuevo.',
  foreign: 'Esta página no pertenece a ningún inicio de sesión',
  'foreign-meaning': 'Aquí no termina ningún inicio de sesión que Licensing Client espere. No cambió nada; cierre esta página.',
  twice: 'Este inicio de sesión ya terminó',
  'twice-meaning': 'Puede cerrar esta página y volver a Licensing Client.',
} as const satisfies WindowMessages['sign-in-page'];
