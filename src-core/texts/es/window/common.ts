// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'Páginas',
  'page-opened': 'La página {page} está abierta.',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'Ir al contenido de la página',
  'back-to': 'Volver a {where}',

  online: 'Con conexión',
  'signed-in': 'Sesión iniciada',
  offline: 'Sin conexión',
  'offline-days-left': 'Sin conexión, {count, plural, one {queda # día} other {quedan # días}}',
  licensed: 'Con licencia',
  'sign-in-required': 'Falta iniciar sesión',
  'license-file-required': 'Falta un archivo de licencia',
  attention: 'Atención',
  'nothing-yet': 'Sin licencia todavía',

  'days-left': '{count, plural, one {queda # día} other {quedan # días}}',
  'days-in-ring': '{count, plural, one {# día} other {# días}}',
  'left-in-ring': 'de margen',
  'days-left-of': '{count, plural, one {queda # día} other {quedan # días}} de {days}',

  'import-a-license-file': 'Importar un archivo de licencia',
  'sign-in': 'Iniciar sesión',
  'try-again': 'Intentar de nuevo',
  'open-diagnostics': 'Abrir Diagnóstico',
  refresh: 'Actualizar',
  refreshing: 'Leyendo todo de nuevo …',
  refreshed: 'Se ha leído todo de nuevo.',
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  'copy-named': 'Copiar {what}',
  'copy-details': 'Copiar detalles',
  copied: 'Copiado.',
  'not-copied': 'No se pudo copiar. Seleccione el texto y cópielo a mano.',
  'clear-search': 'Borrar la búsqueda',
  'work-done': '{done, number} de {known, plural, one {# archivo} other {# archivos}}',
  'user-name': 'Nombre de usuario',
  'machine-name': 'Nombre del equipo',
  'product-number': 'Producto {product}',

  'drop-files': 'Suelte aquí los archivos de licencia para comprobarlos',
  'drop-files-hint': 'No cambia nada hasta que usted confirme.',
  'files-wait-for-dialog':
    '{count, plural, one {Ha llegado # archivo y espera} other {Han llegado # archivos y esperan}} a que cierre este cuadro de diálogo.',
  'files-waiting':
    '{count, plural, one {# archivo de licencia espera} other {# archivos de licencia esperan}} su comprobación.',
  'check-them': 'Comprobar ahora',
} as const satisfies WindowMessages['common'];
