// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: 'Diagnóstico',
  health: 'Estado general',
  'all-good': 'Todo lo que se examinó está como debe.',
  'some-attention':
    '{count, plural, one {# aviso; todo funciona.} other {# avisos; todo funciona.}}',
  'some-bad': '{count, plural, one {# cosa no funciona.} other {# cosas no funcionan.}}',
  'look-again': 'Examinar de nuevo',
  'state-good': 'Bien',
  'state-attention': 'Aviso',
  'state-bad': 'No funciona',
  'check-overrides': 'Ajustes de desarrollador',
  'check-machine': 'Nombre del equipo',
  'check-trust': 'Emisores de confianza',
  'check-applications': 'Aplicaciones registradas',
  'check-profile': 'Perfil',
  'check-keystore': 'Clave del perfil',
  'check-store': 'Licencias guardadas',
  'check-clock': 'Reloj',
  'check-licenses': 'Archivos de licencia',
  'check-policies': 'Directivas',
  'check-import-folder': 'Carpeta de archivos de licencia',
  'check-service': 'Servicio de derechos de uso',
  'check-settings': 'Configuración',
  'check-notifications': 'Notificaciones',
  'check-gate': 'Programas que preguntan',
  'check-updates': 'Actualizaciones',
  'check-window': 'Esta ventana',
  'what-to-do': 'Qué hacer',
  report: 'Informe para su administrador',
  'report-body':
    'Un archivo ZIP con lo que se muestra aquí, el historial y el registro. Las carpetas personales y las direcciones de correo están abreviadas; no contiene archivos de licencia, claves ni contraseñas.',
  'save-zip': 'Guardar informe (ZIP)',
  saved: 'El informe se ofreció como descarga.',
  preview: 'Qué contendrá el informe',
  'preview-report': 'report.json',
  'preview-log': 'history.jsonl',
  'log-lines': '{count, plural, =0 {Ninguna línea todavía} one {# línea} other {# líneas, las más recientes primero}}',
  'first-lines': 'Se muestran las primeras {count} líneas de {total}; el informe las contiene todas.',
} as const satisfies WindowMessages['diagnostics'];
