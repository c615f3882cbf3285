// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const NOTHING_TO_DO = 'No hay nada que hacer.';
const CHECK_CLOCK = 'Compruebe la fecha y la hora de este equipo.';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: 'Ya hay aquí una licencia de las mismas aplicaciones que vence más tarde.',
    meaning: 'Vale la que vence más tarde{until, select, absent {} other {: puede trabajar hasta el {until}}}.',
    next: NOTHING_TO_DO,
  },
  'not-yet-valid': {
    happened: 'La licencia todavía no es válida{validFrom, select, absent {} other {: empieza el {validFrom}}}.',
    meaning: 'Se conserva, y desde entonces cuenta por sí sola.',
    next: NOTHING_TO_DO,
  },
  'other-user': {
    happened: 'La licencia nombra a otro usuario{user, select, absent {} other {, {user}}}.',
    meaning: 'En este equipo le sirve igualmente.',
    next: NOTHING_TO_DO,
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {La licencia es para otra versión.} other {La licencia es para la versión {licensedVersion}{askedVersion, select, absent {} other {, y la versión que lo solicita es {askedVersion}}}.}}',
    meaning: 'Funciona igualmente.',
    next: NOTHING_TO_DO,
  },
  'clock-behind': {
    happened: 'El reloj de este equipo está atrasado más de un día{now, select, absent {} other {: es {now}}}.',
    meaning: 'Las licencias se valoran según el tiempo que ha pasado con seguridad.',
    next: CHECK_CLOCK,
  },
  'clock-ahead': {
    happened: 'El reloj de este equipo ha saltado más de un día hacia delante.',
    meaning:
      'Hasta que se corrija, puede parecer que las licencias vencen antes. Si se corrige en el plazo de un día, no se pierde nada.',
    next: CHECK_CLOCK,
  },
  'revocations-stale': {
    happened:
      'La lista del emisor con las licencias terminadas antes de tiempo es antigua{issuedAt, select, absent {} other {: es del {issuedAt}}}.',
    meaning: 'Las licencias funcionan aquí como antes.',
    next: 'Pida a su administrador una lista más reciente e impórtela.',
  },
  'ends-soon': {
    happened: 'La licencia vence pronto{until, select, absent {} other {: el {until}}}.',
    meaning: 'Puede trabajar hasta entonces.',
    next: 'Si la necesita más tiempo, pida a su administrador que la prorrogue.',
  },
} as const satisfies Messages['notices'];

/** The outcomes of an import. */
export const outcomes = {
  imported:
    '{activity, select, trying {Se importaría} other {Importada}}{profile, select, absent {} other { para {profile}}}: {applications, select, absent {la licencia} other {{applications}}}{until, select, absent {} other {, hasta el {until}}}.',
  unchanged:
    '{activity, select, trying {No cambiaría nada: ya está aquí{profile, select, absent {} other { para {profile}}}} other {Ya está aquí{profile, select, absent {} other { para {profile}}}; no hubo que cambiar nada}}.',
  replaced:
    '{activity, select, trying {Se prorrogaría} other {Prorrogada}}{profile, select, absent {} other { para {profile}}}: {applications, select, absent {la licencia} other {{applications}}}{until, select, absent {} other {, ahora hasta el {until}}}.',
  refused: '{activity, select, trying {No se importaría} other {No importada}}.',
  ignored: 'Omitido: no es un archivo de licencia.',
} as const satisfies Messages['outcomes'];

const SKIPPED =
  'No se examinó: una comprobación anterior ya decidió, o esta no es para un archivo de este tipo.';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': {
    passed: 'Tamaño{size, select, absent { propio de un archivo de licencia} other {: {size}}}',
    failed: 'El tamaño o la codificación no son los de un archivo de licencia',
    skipped: SKIPPED,
  },
  kind: { passed: 'Un archivo de licencia', failed: 'No es un archivo de licencia', skipped: SKIPPED },
  envelope: { passed: 'Completo', failed: 'Dañado, o de formato desconocido', skipped: SKIPPED },
  certificate: {
    passed: 'Firmado por un emisor de confianza{subject, select, absent {} other { ({subject})}}',
    failed: 'Aquí no se confía en el firmante{subject, select, absent {} other { ({subject})}}',
    skipped: SKIPPED,
  },
  signature: { passed: 'Sin cambios desde que se firmó', failed: 'Cambiado desde que se firmó', skipped: SKIPPED },
  claims: {
    passed: 'Su contenido se puede leer',
    failed: 'Su contenido está dañado, o su firmante no puede declararlo',
    skipped: SKIPPED,
  },
  'certificate-valid-at-issue': {
    passed: 'Firmado mientras el certificado era válido',
    failed:
      'Firmado mientras el certificado no era válido{validFrom, select, absent {} other {{validUntil, select, absent {} other { (era válido del {validFrom} al {validUntil})}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'Una licencia reservada', failed: 'No es una licencia reservada', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: 'Emitida{issuedAt, select, absent { en el pasado} other { el {issuedAt}}}',
    failed: 'Emitida más tarde que ahora{issuedAt, select, absent {} other { ({issuedAt})}}',
    skipped: SKIPPED,
  },
  length: {
    passed:
      '{days, select, absent {No dura más de lo que puede durar una reserva} other {Dura {days, plural, one {# día} other {# días}}}}',
    failed: 'Más larga que cualquier reserva, o terminada antes de empezar',
    skipped: SKIPPED,
  },
  machine: {
    passed: 'Para este equipo{licensed, select, absent {} other { ({licensed})}}',
    failed:
      'Para otro equipo{licensed, select, absent {} other {: dice {licensed}{thisComputer, select, absent {} other {, este equipo es {thisComputer}}}}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: 'Vigente{expiresAt, select, absent {} other { hasta el {expiresAt}}}',
    failed: 'Vencida{endedAt, select, absent {} other { el {endedAt}}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'No se terminó antes de tiempo',
    failed:
      'Terminada antes de tiempo{clearedAt, select, absent {} other {: se quitó aquí el {clearedAt}}}{revokedAt, select, absent {} other {: por su emisor el {revokedAt}}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {Ya está en este perfil} other {Nueva en este perfil}}',
    failed: 'No se puede comparar con lo que hay aquí',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
