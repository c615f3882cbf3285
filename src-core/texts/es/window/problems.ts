// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Ahora no se pueden leer sus licencias',
  'connection-lost': 'El cliente ha terminado',
  'page-failed': 'No se pudo mostrar esta página',
  'page-failed-meaning': 'Sus licencias no se ven afectadas. Las demás páginas funcionan como antes.',
  'nothing-is-lost': 'No se ha perdido nada: lo que se confirmó está guardado.',
  'what-happened': 'Qué ha ocurrido',
  'what-it-means': 'Qué significa para su trabajo',
  'what-to-do': 'Qué hacer ahora',
} as const satisfies WindowMessages['problems'];
