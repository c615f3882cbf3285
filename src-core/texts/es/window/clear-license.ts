// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Quitar licencia',
  keep: 'Conservar',
  'more-applications':
    '{count, plural, one {{application} y # aplicación más} other {{application} y # aplicaciones más}}',

  'two-halves': 'Las dos mitades de una devolución',
  'your-profile': 'Su perfil',
  administrator: 'Administrador',
  'license-cleared': 'licencia quitada',
  'license-to-clear': 'quita la licencia',
  'checks-it-in': 'la devuelve',
  'entitlement-service': 'Servicio de derechos de uso',
  'receipt-checks-in': 'la devuelve con el comprobante',
  'half-now': 'Al confirmar',
  'half-done': 'Hecho',
  'half-open': 'Pendiente',

  'nothing-to-clear': 'No hay nada que quitar',

  'was-cleared':
    '{count, plural, one {{applications} se quitó de su perfil} other {{applications} se quitaron de su perfil}}',
  'cleared-when': 'El {at}.',
  'others-clear-too': 'Quienes también la importaron deben quitarla igualmente.',
  'receipt-title': 'Comprobante de una licencia quitada',
  'receipt-for-administrator': 'Comprobante para el administrador',
  'usage-until-checked-in': 'El uso se contabiliza hasta que el administrador devuelve la licencia.',
  'qr-title': 'Código QR con el comprobante {code}',
  'message-for-administrator': 'Mensaje para el administrador',
  'no-receipt': 'No hay comprobante',
  'no-receipt-kept':
    'El comprobante de esta licencia ya no se puede leer. Comunique a su administrador el identificador de la reserva; la licencia se puede devolver sin comprobante.',
  'linked-receipt': 'Se quita con ella: otra versión de la misma licencia',
  'save-receipt': 'Guardar archivo del comprobante',
  'save-receipt-named': 'Guardar el archivo del comprobante de {applications}',
  'copy-message': 'Copiar mensaje',
  'copy-message-named': 'Copiar el mensaje de {applications}',
  'message-code': 'Código del comprobante: {code}',
  'receipts-count':
    '{count, plural, one {# comprobante} other {# comprobantes, uno por cada versión de la licencia}}',
} as const satisfies WindowMessages['clear-license'];
