// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'Usted inició sesión.',
  title: 'Actividad',
  subtitle: 'Lo que ocurrió con las licencias en este perfil. Se queda en este equipo.',
  search: 'Buscar en la actividad',
  filter: 'Mostrar',
  'filter-all': 'Todo',
  'filter-licenses': 'Licencias',
  'filter-refused': 'Archivos rechazados',
  'filter-sign-in': 'Sesión y sin conexión',
  'filter-applications': 'Aplicaciones',
  export: 'Guardar como CSV',
  'entries-found': '{count, plural, =0 {Ninguna entrada} one {# entrada} other {# entradas}} de {total}',
  'show-more': '{count, plural, one {Mostrar # entrada anterior} other {Mostrar # entradas anteriores}}',
  empty: 'Aquí todavía no ha ocurrido nada',
  'empty-body':
    'Las importaciones, las licencias quitadas, los inicios de sesión y los arranques se anotan aquí según ocurren.',
  'nothing-found': 'No hay coincidencias',
  'nothing-found-body': 'Pruebe con otras palabras, o muestre todo.',
  'show-everything': 'Mostrar todo',
  checkout: 'Reserva',
  'column-number': 'Número',
  'column-at': 'Hora (UTC)',
  'column-kind': 'Tipo',
  'column-checkout': 'Reserva',
  'column-text': 'Qué ocurrió',
} as const satisfies WindowMessages['activity'];
