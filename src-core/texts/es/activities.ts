// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {una licencia} other {la licencia de {applications}}}';
const LICENSE_FIRST = '{applications, select, absent {Una licencia} other {La licencia de {applications}}}';
const FROM_FILE =
  '{origin, select, folder { desde la carpeta de su organización{file, select, absent {} other { ({file})}}} other {{file, select, absent {} other { desde {file}}}}}';
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other { del producto {product}}}} other { de {application}}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `Se importó ${LICENSE}${FROM_FILE}{until, select, absent {} other {, válida hasta el {until}}}.`,
  replaced: `Se prorrogó ${LICENSE}${FROM_FILE}{until, select, absent {} other {, válida hasta el {until}}}.`,
  unchanged: `Se importó de nuevo ${LICENSE}${FROM_FILE}; ya estaba aquí.`,
  refused: 'No se importó {file, select, absent {un archivo} other {{file}}}{origin, select, folder { desde la carpeta de su organización} other {}}.{because, select, absent {} other { {because}}}',
  cleared: `Se quitó ${LICENSE}{because, select, linked { junto con otra versión de ella} other {}}.`,
  ended: `${LICENSE_FIRST} venció{endedAt, select, absent {} other { el {endedAt}}} y se devolvió automáticamente.`,
  'holds-again': `Se corrigió el reloj. ${LICENSE_FIRST} vuelve a ser válida{until, select, absent {} other {, hasta el {until}}}.`,
  'revocations-accepted':
    'Se aceptó una lista de licencias terminadas{issuer, select, absent {} other { de {issuer}}}{origin, select, folder { desde la carpeta de su organización} other {}}{checkouts, select, absent {} other {; {checkouts, plural, =0 {no termina ninguna que no lo estuviera ya} one {termina # licencia} other {termina # licencias}}}}.',
  'signed-in': '{user, select, absent {Alguien} other {{user}}} inició sesión.',
  'signed-out': '{user, select, absent {Alguien} other {{user}}} cerró la sesión.',
  'refresh-failed': 'No se pudo confirmar el inicio de sesión.{because, select, absent {} other { {because}}}',
  'sign-in-dismissed': `Se cerró el inicio de sesión${APPLICATION}; ha empezado el periodo sin conexión.`,
  'continued-offline': `El trabajo siguió sin conexión{application, select, absent {{product, select, absent {} other { con el producto {product}}}} other { con {application}}}{until, select, absent {} other {, posible hasta el {until}}}.`,
  'application-started':
    'Se inició {application, select, absent {{product, select, absent {una aplicación} other {el producto {product}}}} other {{application}}}{status, select, Offline { sin conexión} Trial { como prueba} other {}}{until, select, absent {} other {; puede ejecutarse hasta el {until}}}.',
  notified:
    '{ending, select, grace {{threshold, select, ended {Una notificación dijo que el periodo sin conexión ha terminado.} other {Una notificación dijo hasta cuándo se puede trabajar sin conexión{endsAt, select, absent {} other {: {endsAt}}}.}}} other {Una notificación dijo cuándo termina {applications, select, absent {una licencia} other {la licencia de {applications}}}{endsAt, select, absent {} other {: {endsAt}}}.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {El servicio de derechos de uso tiene el comprobante de {applications, select, absent {una licencia} other {la licencia de {applications}}}. Con ello la licencia queda devuelta y el uso ha terminado.} other {El servicio de su administrador tiene el comprobante de {applications, select, absent {una licencia} other {la licencia de {applications}}}. El uso termina cuando su administrador devuelve la licencia.}}',
  'receipt-refused': 'El servicio de derechos de uso no aceptó el comprobante de {applications, select, absent {una licencia} other {la licencia de {applications}}}. Envíelo a su administrador.',
  'store-repaired':
    'Se repararon las licencias guardadas.{keptAs, select, absent {} other { El archivo dañado se conserva como {keptAs}.}}',
} as const satisfies Messages['activities'];
