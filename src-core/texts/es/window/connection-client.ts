// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: '{application, select, absent {Una aplicación} other {{application}}} solicita una licencia',
  'last-signed-in': 'Último inicio de sesión: {at}.',
  'never-signed-in': 'Aquí nadie ha iniciado sesión todavía.',
  'user-on-machine': '{user} en {machine}',
  'copy-user-and-machine': 'Copiar los nombres de usuario y de equipo',
  'sign-in-with-browser': 'Iniciar sesión con el navegador',
  'continue-offline': 'Continuar sin conexión',
  'can-work-until': 'Puede trabajar hasta el',
  'before-then': '{service, select, none {Importe antes un archivo de licencia.} other {Inicie sesión antes.}}',
  'before-then-soon':
    '{service, select, none {Importe antes un archivo de licencia, para no interrumpir su trabajo.} other {Inicie sesión antes, para no interrumpir su trabajo.}}',
  'continuing-restarts-nothing': 'Continuar no reinicia el periodo.',
  diagnostics: 'Abrir Diagnóstico',
  'not-affected': 'No afecta a {applications}: licencia reservada hasta el {until}',
  'not-affected-several':
    'No afecta a {applications}: {count, plural, one {licencia reservada} other {licencias reservadas}} para este equipo',
  'checking-title': 'Comprobando su inicio de sesión',
  'checking-body': 'Puede cerrar esta ventana. Donde está permitido, el trabajo sigue sin conexión.',
  'waiting-title': 'Continúe en el navegador',
  'waiting-body': 'Inicie sesión en la página que se ha abierto allí. Espera hasta el {until}.',
  'by-hand-title': 'Copie el enlace en su navegador',
  'by-hand-body':
    'Desde aquí no se ha podido abrir ningún navegador. Copie el enlace en un navegador de este equipo e inicie sesión allí. Espera hasta el {until}.',
  'open-again': 'Abrir de nuevo',
  'copy-link': 'Copiar enlace',
  cancel: 'Cancelar',
  'not-completed-title': 'No se completó el inicio de sesión',
  'no-network-title': 'Este equipo no está conectado',
  'no-network-body': 'Sin red no se puede acceder al servicio de derechos de uso. No ha cambiado nada.',
  'no-answer-title': 'El servicio de derechos de uso no respondió',
  'no-answer-body': 'Este equipo tiene red, pero el servicio no respondió a tiempo. No ha cambiado nada.',
  'test-connection': 'Probar conexión',
  'try-again': 'Intentar de nuevo',
  'wrong-account-title': 'Otra persona inició sesión',
  'wrong-account-body':
    'Los derechos de uso de este equipo son de {expected}; acaba de iniciar sesión {actual}.',
  'switch-account': 'Cambiar a {actual}',
  'keep-account': 'Mantener {expected}',
  'status-now': 'Estado de {application, select, absent {esta aplicación} other {{application}}}: {status}.',
  'started-offline':
    'Se ha iniciado {application, select, absent {la aplicación} other {{application}}}. Estado: Sin conexión, hasta el {until}.',
  started: 'Se ha iniciado {application, select, absent {la aplicación} other {{application}}}.',
  'why-no-sign-in': '¿Por qué no se puede iniciar sesión?',
  'how-to-set-clock':
    'Ajuste la fecha y la hora en la configuración del sistema e inténtelo de nuevo. No se pierde nada.',
} as const satisfies WindowMessages['connection-client'];
