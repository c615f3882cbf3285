// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'Iniciar sesión',
  'starting-title': 'Un momento',
  'starting-body': 'Se pregunta al servicio de derechos de uso cómo iniciar sesión.',
  'time-left': 'Tiempo restante: {left}',
  'no-page-opened': '¿No se ha abierto ninguna página? Ábrala de nuevo, o copie el enlace en el navegador.',
  'not-completed-cancelled': 'Se canceló. No ha cambiado nada.',
  'not-completed-refused': 'La página de inicio de sesión lo rechazó. No ha cambiado nada. Inténtelo de nuevo con la cuenta de su organización.',
  'not-completed-timed-out': 'Nadie inició sesión en la página en cinco minutos. No ha cambiado nada.',
  'not-completed-answer-wrong':
    'Lo que llegó del navegador no respondía a este inicio de sesión, así que no cuenta. No ha cambiado nada. Si vuelve a ocurrir, dígaselo a su administrador.',
  'refused-not-a-member-title': 'Todavía no le han añadido aquí',
  'refused-not-a-member':
    'Su cuenta es correcta, pero el servicio de derechos de uso no la conoce como miembro de su organización. Pida a su administrador que le añada.',
  'refused-user-disabled-title': 'Su cuenta está desactivada',
  'refused-user-disabled':
    'El servicio de derechos de uso ya no acepta inicios de sesión de esta cuenta. Las licencias reservadas siguen funcionando. Pregunte a su administrador.',
  'refused-sign-in-ended-title': 'Su sesión ha terminado',
  'refused-sign-in-ended': 'Se terminó en el servicio de derechos de uso, o no se usó durante demasiado tiempo. Inicie sesión de nuevo.',
  'refused-other-title': 'El servicio de derechos de uso lo rechazó',
  'refused-other': 'Su motivo: {code}. No ha cambiado nada. Envíe los detalles a su administrador.',
  'copied-opening': 'No puedo iniciar sesión en el servicio de derechos de uso {service}. Dice: {code}.',
  'copied-please-add': 'Mi cuenta debe añadirse a nuestra organización.',
  'not-trusted-title': 'Este equipo todavía no confía en el servicio',
  'not-trusted-body': 'Su respuesta la firmó alguien por quien nadie ha respondido en este equipo. No se ha tomado nada.',
  'not-trusted-way-on':
    'El único camino: su departamento de TI confirma la huella digital por teléfono con quien opera el servicio y añade el emisor a este equipo. Después, inicie sesión de nuevo.',
  'it-opening': 'En el equipo {machine} nadie puede iniciar sesión en el servicio de derechos de uso {service}: su emisor no es de confianza allí.',
  'it-confirm':
    'Si se va a confiar en este servicio: llame a quien lo opera a un número que ya conozca y pida que le lean la huella digital. Solo si es la misma, ejecute esto como administrador:',
  'switch-meaning': 'Al cambiar se sustituyen los derechos de uso de {expected} en este equipo. Las licencias reservadas se quedan.',
  'signed-in-as': '{account, select, absent {Ha iniciado sesión.} other {Ha iniciado sesión como {account}.}}',
  'test-result': 'Lo que encontró la prueba',
} as const satisfies WindowMessages['sign-in'];
