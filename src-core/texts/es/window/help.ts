// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'Ayuda',
  keys: 'Teclas',
  'with-control': 'Ctrl+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'Importar un archivo de licencia',
  'key-pages': 'Ir a una página, en el orden de la lista',
  'key-filter': 'Buscar o filtrar en esta página',
  'key-refresh': 'Leer todo de nuevo',
  'key-settings': 'Configuración',
  'key-help': 'Esta ayuda',
  'key-close': 'Cerrar lo que está encima',
  states: 'Qué significan los estados',
  'state-online': 'Tiene la sesión iniciada. Sus aplicaciones funcionan.',
  'state-offline':
    'No se pudo confirmar su inicio de sesión. Las aplicaciones funcionan hasta la fecha indicada; inicie sesión una vez antes.',
  'state-licensed': 'Sus aplicaciones funcionan con archivos de licencia reservados para este equipo.',
  'state-sign-in-required': 'Sin iniciar sesión o sin un archivo de licencia, sus aplicaciones no se inician.',
  'state-attention': 'Algo requiere su atención. La página Resumen indica qué.',
  'state-nothing-yet':
    'Todavía no hay nada guardado en este equipo. Inicie sesión o importe un archivo de licencia.',
  'who-helps': 'Quién ayuda',
  'ask-administrator':
    'Las licencias las da el administrador de licencias de su organización. Envíele su nombre de usuario, {user}, y el nombre de este equipo, {machine}.',
  version: 'Versión {version}',
} as const satisfies WindowMessages['help'];
