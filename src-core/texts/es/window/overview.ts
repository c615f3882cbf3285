// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Overview page. */
export const overview = {
  title: 'Resumen',
  'hero-online': 'Puede trabajar',
  'hero-online-body':
    'Su inicio de sesión se confirmó{at, select, absent {} other { el {at}}}.{until, select, absent {} other { Si este equipo se queda sin conexión, puede seguir trabajando hasta el {until}.}}',
  'hero-offline': 'Puede trabajar sin conexión{until, select, absent {} other { hasta el {until}}}',
  'hero-offline-body':
    '{service, select, none {En este equipo no hay configurado ningún servicio de derechos de uso, así que no se puede confirmar su inicio de sesión. Importe antes un archivo de licencia para seguir trabajando.} other {No se pudo confirmar su inicio de sesión. Inicie sesión una vez antes para seguir trabajando.}}',
  'hero-last-days': 'Solo puede trabajar sin conexión hasta el {until}',
  'hero-last-days-body':
    '{service, select, none {Importe antes un archivo de licencia, para no interrumpir su trabajo.} other {Inicie sesión antes, para no interrumpir su trabajo.}}',
  'hero-licensed': 'Puede trabajar{until, select, absent {} other { hasta el {until}}}',
  'hero-licensed-body':
    'Lo que puede iniciar está reservado para este equipo, {machine}. No necesita iniciar sesión ni red.',
  'hero-partly': 'Puede trabajar con {running, number} de {all, plural, one {# aplicación} other {# aplicaciones}}',
  'hero-partly-body': 'El inicio de sesión ya no vale; los archivos de licencia, sí. Cada aplicación indica abajo por qué y qué ayuda.',
  'checked-out-here':
    '{count, plural, one {{applications} está reservada en este equipo{until, select, absent {} other { hasta el {until}}}.} other {{applications} están reservadas en este equipo{until, select, absent {} other {; la primera, hasta el {until}}}.}}',
  'hero-ended': 'El periodo sin conexión ha terminado',
  'hero-ended-body':
    '{service, select, none {Importe un archivo de licencia para continuar.} other {Inicie sesión o importe un archivo de licencia para continuar.}}{now, select, absent {} other { El reloj de este equipo indica {now}. ¿No es correcto? Corríjalo.}}',
  'hero-forbidden': 'Su organización exige iniciar sesión',
  'hero-forbidden-body':
    '{service, select, none {En este equipo no hay configurado ningún servicio de derechos de uso, así que aquí nadie puede iniciar sesión. Un archivo de licencia funciona sin él.} other {El último inicio de sesión ya no es reciente. Inicie sesión, o importe un archivo de licencia.}}',
  'hero-clock': 'Compruebe la fecha y la hora de este equipo',
  'hero-clock-body':
    'Indican {now}. Si no es correcto, corríjalas y actualice: lo que tenía vuelve de inmediato.',
  'record-missing': 'Falta el registro de su último inicio de sesión, o está dañado',
  'record-missing-meaning':
    'Las licencias permanecen. El periodo sin conexión se da por agotado hasta el próximo inicio de sesión.',
  'keystore-unreachable': 'Ahora no se puede acceder al almacén de claves del sistema operativo',
  'keystore-unreachable-meaning':
    'Las licencias reservadas funcionan. Trabajar sin conexión tras iniciar sesión no es posible hasta que se pueda volver a acceder al almacén de claves.',
  'hero-nothing-usable': 'Ahora no se puede iniciar nada',
  'hero-nothing-usable-body': 'En cada aplicación de abajo se indica por qué, y qué ayuda.',
  'hero-nothing-yet': 'Todavía no hay ninguna licencia aquí',
  'hero-nothing-yet-body': 'Hay tres formas de obtener una. Elija la que usa su organización.',
  'not-affected':
    '{count, plural, one {No afecta a {applications}: su licencia está reservada para este equipo.} other {No afecta a {applications}: sus licencias están reservadas para este equipo.}}',
  stopped:
    '{count, plural, one {Ahora no se puede iniciar {applications}.} other {Ahora no se pueden iniciar {applications}.}}',
  'stopped-counted': '{count, plural, one {Ahora no se puede iniciar # aplicación.} other {Ahora no se pueden iniciar # aplicaciones.}}',
  'why-offline': '¿Por qué estoy sin conexión?',
  'why-application': 'Por qué: {application}',
  'why-title': 'En qué se basa la respuesta para {application}',
  'why-steps': 'Qué se examinó, en orden',
  'door-sign-in': 'Iniciar sesión',
  'door-sign-in-body':
    '{service, select, none {Aquí todavía no es posible: en este equipo no hay configurado ningún servicio de derechos de uso.} other {Con la cuenta de su organización. Se abre en el navegador.}}',
  'door-import': 'Importar un archivo de licencia',
  'door-import-body': 'Ha recibido un archivo .belic o .xml. No se necesita red.',
  'door-send': 'Enviar mis datos al administrador',
  'door-send-body': 'Copia {user} y {machine} exactamente como debe escribirlos un administrador.',
  'until-when': 'Hasta cuándo',
  'show-as-table': 'Mostrar como tabla',
  'show-as-timeline': 'Mostrar como línea de tiempo',
  'timeline-of-applications': 'Hasta cuándo se puede iniciar cada aplicación',
  today: 'hoy',
  'bar-signed-in': 'Sesión válida hasta el {until}',
  'bar-grace': 'Sin conexión hasta el {until}',
  'bar-checkout': 'Reservada hasta el {until}',
  'bar-trial': 'Prueba hasta el {until}',
  'bar-evaluation': 'Evaluación hasta el {until}',
  'bar-none': 'No se puede iniciar ahora',
  'kind-signed-in': 'Sesión iniciada',
  'kind-grace': 'Periodo sin conexión',
  'kind-checkout': 'Reservada',
  'kind-trial': 'Prueba',
  'kind-evaluation': 'Evaluación',
  'column-application': 'Aplicación',
  'column-rests-on': 'Se basa en',
  'column-from': 'Desde',
  'column-until': 'Hasta',
  applications: 'Aplicaciones',
  'applications-counted': '{count, plural, one {# en este perfil} other {# en este perfil}}',
  'checked-out': 'Reservada',
  running: 'En ejecución',
  start: 'Iniciar',
  'start-application': 'Iniciar {application}',
  'not-registered': 'Se inicia fuera de esta ventana',
  started: 'Se ha iniciado {application}.',
  nameless: 'Producto {product}',
} as const satisfies WindowMessages['overview'];
