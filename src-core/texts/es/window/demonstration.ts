// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'Demostración: un perfil y un servicio propios, con licencias inventadas.',
  'copy-files-folder': 'Copiar la ruta de la carpeta con archivos de prueba',
  short: 'Demostración: {time}',
  clock: 'Reloj de la demostración',
  now: 'Ahora',
  'day-3': 'Día 3',
  'day-6': 'Día 6',
  'after-day-7': 'Después del día 7',
  'back-two-days': 'Dos días atrás',
  'clock-moved': 'El reloj de la demostración indica {now}.',
  overrides: 'Hay ajustes de desarrollador en vigor: {variables}.',
} as const satisfies WindowMessages['demonstration'];
