// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: '¿Quitar {applications} de su perfil en {machine}?',
  'shared-computer': 'Quienes también hayan importado este archivo deben quitarla igualmente.',
  'usage-goes-on':
    '{checkedInBy, select, receipt {Quitarla aquí todavía no termina el uso. El uso se contabiliza hasta que el comprobante llega al servicio de derechos de uso.} other {Quitarla aquí no devuelve la licencia. El uso se contabiliza hasta que su administrador la devuelve.}}',
  'others-too':
    'La misma licencia cubre también {applications}; {count, plural, one {esa aplicación se quita} other {esas aplicaciones se quitan}} a la vez.',
  'linked-too':
    '{count, plural, one {Con ella se quita una versión anterior o posterior de esta licencia} other {Con ella se quitan # versiones anteriores o posteriores de esta licencia}}: {checkouts}.',
  'still-covered': '{application} sigue con licencia por otra reserva hasta el {until}.',
  cleared: 'Quitado de su perfil el {at}: {applications}.',
  'not-again': 'El mismo archivo no se puede volver a importar aquí.',
  'without-receipt':
    '{count, plural, one {El archivo guardado de esta licencia ya no supera} other {Los archivos guardados de estas licencias ya no superan}} las comprobaciones, por lo que no hay comprobante: {checkouts}. Pida a su administrador que {count, plural, one {la devuelva} other {las devuelva}}.',
  'already-cleared': 'Esta licencia ya se quitó, el {at}.',
  'already-ended': 'Esta licencia venció por sí sola el {at}; no hay nada que quitar.',
  'already-revoked': 'El emisor ya terminó esta licencia, el {at}; no hay nada que quitar.',
  'receipt-for':
    '{checkedInBy, select, receipt {Comprobante para el servicio de derechos de uso. Cuando llegue, la licencia estará devuelta.} other {Comprobante para su administrador, que devuelve la licencia.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {El servicio de derechos de uso tiene el comprobante. Con ello la licencia queda devuelta y el uso ha terminado.} other {El servicio de su administrador tiene el comprobante.}}',
  'receipt-refused': 'El servicio de derechos de uso no aceptó este comprobante. Envíelo a su administrador.',
  'no-receipts-taken': '{issuer} no acepta comprobantes. Envíe a su administrador este mensaje en su lugar.',
  'message-to-administrator':
    'He quitado {applications} en {machine} el {at} (usuario {user}, reserva {checkout}). La licencia se puede devolver.',
  'usage-from-now': 'El uso se contabiliza las 24 horas, desde que se crea la licencia hasta que se devuelve.',
  'ended-by-itself': 'La licencia de {applications} venció el {at} y se devolvió automáticamente.',
  'import-on-shared-computer':
    'Importada solo para su perfil. Quienes comparten este equipo deben importarla también.',
} as const satisfies Messages['clearing'];
