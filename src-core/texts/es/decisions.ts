// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known. */
const IT = '{application, select, absent {esta aplicación} other {{application}}}';
const IT_FIRST = '{application, select, absent {Esta aplicación} other {{application}}}';
const NO_LICENSE = `Ningún archivo de licencia cubre ${IT}, y aquí nadie puede iniciar sesión: no hay configurado ningún servicio de derechos de uso.`;
const UNTIL = '{until, select, absent {} other { hasta el {until}}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: 'Disponible', verdict: `Puede trabajar con ${IT}${UNTIL}.` },
  Offline: { name: 'Sin conexión', verdict: `Puede trabajar sin conexión con ${IT}${UNTIL}.` },
  Trial: { name: 'Prueba', verdict: `Puede probar ${IT}${UNTIL}.` },
  Expired: { name: 'Vencida', verdict: `No se puede usar ${IT} ahora: se acabó el tiempo.` },
  AccessDenied: { name: 'Acceso denegado', verdict: `No se puede usar ${IT}: el acceso está denegado.` },
  DisabledByLogSend: { name: 'Uso no enviado', verdict: `No se puede usar ${IT} sin conexión: no se enviaron los datos de uso.` },
  DisabledByPolicy: {
    name: 'Falta iniciar sesión',
    verdict: `No se puede usar ${IT} ${withService('antes de iniciar sesión', 'ahora')}.`,
  },
  NotEntitled: { name: 'Sin licencia', verdict: `No se puede usar ${IT}: aquí no hay ninguna licencia que sirva.` },
  Error: { name: 'Desconocido', verdict: `Este programa no pudo averiguar si se puede usar ${IT}.` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': 'Una licencia emitida por {issuer} está reservada para este equipo, {machineName}.',
  'never-signed-in': withService(`Aquí nadie ha iniciado sesión todavía, y ningún archivo de licencia cubre ${IT}.`, NO_LICENSE),
  'signed-out': withService(`Aquí nadie tiene la sesión iniciada, y ningún archivo de licencia cubre ${IT}.`, NO_LICENSE),
  'entitlements-never-loaded': 'El último inicio de sesión no trajo sus derechos de uso a este equipo.',
  'other-users-policy': 'Los derechos de uso guardados aquí son de otro usuario, así que no valen para usted.',
  'not-assigned': `${IT_FIRST} no está entre sus derechos de uso.`,
  'evaluation-for-other-version':
    `Su evaluación de ${IT} es para la versión {licensedVersion}; la versión que lo solicita es {askedVersion}.`,
  'evaluation-needs-version':
    `Su evaluación de ${IT} es solo para la versión {licensedVersion}, y no se conoce la versión que lo solicita.`,
  'checkout-cleared': `La licencia de ${IT} se quitó de su perfil el {at}.`,
  'checkout-ended': `La licencia de ${IT} venció el {at}{restUntil, select, absent { y se devolvió automáticamente} other {; para sus demás aplicaciones sigue hasta el {restUntil}}}.`,
  'checkout-revoked': `El emisor terminó antes de tiempo la licencia de ${IT}.`,
  'checkout-not-yet-valid': `La licencia de ${IT} no es válida antes del {validFrom}.`,
  'checkout-for-other-machine': `La licencia de ${IT} es para otro equipo{machineName, select, absent {} other {, {machineName}}}.`,
  'checkout-for-other-version': `La licencia de ${IT} es para la versión {licensedVersion}; la versión que lo solicita es {askedVersion}.`,
  'checkout-not-verified': `La licencia guardada de ${IT} no cuenta: {code}.`,
  'policy-malformed': 'Los derechos de uso guardados aquí no superaron las comprobaciones, así que no cuentan.',
  'policy-expired': 'Los derechos de uso de su último inicio de sesión eran válidos hasta el {at}.',
  'policy-long-expired': 'Los derechos de uso de su último inicio de sesión vencieron el {at}, hace más de tres semanas.',
  'access-denied': `Su organización no le permite usar ${IT}.`,
  'trial-active': 'Esta es una prueba. No necesita iniciar sesión hasta que termine.',
  'trial-ended': `La prueba de ${IT} ha terminado{at, select, absent {} other {: terminó el {at}}}.`,
  'evaluation-ended': `La evaluación de ${IT} ha terminado{at, select, absent {} other {: terminó el {at}}}.`,
  'entitlement-ended': `Su derecho de uso de ${IT} venció{at, select, absent {} other { el {at}}}.`,
  'confirmed-recently':
    'Sus derechos de uso se confirmaron el {at}. Eso vale hasta el {until}.',
  'evaluation-active':
    'Esta es una evaluación, confirmada el {at}. Eso vale hasta el {until}.',
  'offline-forbidden-by-policy': 'Su organización exige iniciar sesión, y el último inicio ya no es reciente.',
  'offline-forbidden-on-this-computer':
    'La directiva de su organización para este equipo exige iniciar sesión, y el último inicio ya no es reciente.',
  'computer-policy-unreadable':
    'La directiva de su organización para este equipo no se puede leer ({place}); mientras tanto, trabajar sin conexión cuenta como prohibido.',
  'offline-grace': 'Funciona con los derechos de uso de su último inicio de sesión. Continuar no reinicia el periodo.',
  'offline-grace-ended': 'El periodo sin conexión desde su último inicio de sesión terminó el {at}.',
  'offline-grace-used-up':
    'Falta el registro de su último inicio de sesión o está dañado, así que el periodo sin conexión se da por agotado.',
  'could-not-be-determined':
    'No se pudieron leer las licencias guardadas. Esto no dice nada sobre sus derechos de uso.',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: 'No hay nada que hacer.',
  'sign-in': 'Inicie sesión una vez, o importe un archivo de licencia.',
  'sign-in-again': 'Inicie sesión de nuevo.',
  'switch-user': 'Inicie sesión con su propia cuenta.',
  'import-license-file':
    '{program, select, absent {Importe un archivo de licencia, o copie sus datos para que el administrador le dé uno} other {Importe un archivo de licencia; `{program} whoami` muestra qué enviar a su administrador para obtener uno}}.',
  'import-license-file-again': 'Importe de nuevo el archivo de licencia, o pida uno nuevo a su administrador.',
  'ask-it-to-trust-the-issuer':
    'Pida al departamento de TI que vuelva a confiar en el emisor; {program, select, absent {la página Diagnóstico} other {`{program} trust list`}} muestra en quién se confía aquí.',
  'update-this-program': 'Actualice este programa.',
  'ask-administrator-to-assign': `Pida a su administrador acceso a ${IT}.`,
  'ask-administrator-for-a-license-file':
    `Pida a su administrador un archivo de licencia para este equipo${withService(', o inicie sesión', '')}.`,
  'wait-until-valid': `Espere hasta entonces${withService(', o inicie sesión', '')}.`,
  'use-the-licensed-version':
    'Inicie la versión para la que es la licencia, o pida a su administrador una para esta versión.',
  'name-the-version': 'Indique qué versión se va a ejecutar.',
  'set-clock': 'Compruebe la fecha y la hora de este equipo. Si son incorrectas, corríjalas e inténtelo de nuevo.',
  'open-diagnostics':
    '{program, select, absent {La página Diagnóstico} other {`{program} diagnose`}} muestra qué hay que corregir.',
} as const satisfies Messages['remedies'];
