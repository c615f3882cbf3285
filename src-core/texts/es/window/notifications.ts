// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: 'Notificaciones',
  'checkout-title':
    '{count, plural, one {La licencia de {applications} termina en {days, plural, one {# día} other {# días}}} other {Las licencias de {applications} terminan en {days, plural, one {# día} other {# días}}}}',
  'checkout-stops': 'Puede trabajar hasta el {until}. Pida a su administrador un nuevo archivo de licencia e impórtelo antes.',
  'checkout-goes-on':
    'Termina el {until}. Después podrá seguir trabajando con su inicio de sesión{then, select, absent {} other {, hasta el {then}}}.',
  'grace-title': '{days, plural, one {Queda # día} other {Quedan # días}} para trabajar sin conexión',
  'grace-title-last-day': 'El trabajo sin conexión termina el {until}',
  'grace-body':
    '{count, plural, one {{applications} funciona} other {{applications} funcionan}} hasta el {until}. {service, select, none {Importe antes un archivo de licencia.} other {Inicie sesión antes.}}',
  'grace-body-last-day':
    '{count, plural, one {{applications} dejará de funcionar} other {{applications} dejarán de funcionar}}. {service, select, none {Importe antes un archivo de licencia.} other {Inicie sesión antes.}}',
  'ended-title': 'El trabajo sin conexión ha terminado',
  'ended-body':
    '{count, plural, one {{applications} necesita} other {{applications} necesitan}} {service, select, none {un archivo de licencia.} other {que inicie sesión.}}',
  'and-more': '{count, plural, one {# más} other {# más}}',
  open: 'Mostrar las licencias',
  'sign-in': 'Iniciar sesión',
  import: 'Importar un archivo',
  setting: 'Notificaciones',
  'setting-on': 'También del sistema operativo',
  'setting-off': 'Solo en esta ventana',
  'setting-meaning': 'Llegan antes de que termine una licencia o el periodo sin conexión.',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
