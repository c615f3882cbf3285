// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': 'Una licencia emitida por {issuer} para {machineName} la cubre hasta el {expiresAt} (reserva {checkoutId}).',
  'checkout-continues': 'Otra licencia toma el relevo sin interrupción, hasta el {expiresAt} (reserva {checkoutId}).',
  'checkout-version-differs':
    'La licencia es para la versión {licensedVersion} y la versión que lo solicita es {askedVersion}; está permitido (reserva {checkoutId}).',
  'checkout-for-other-version':
    'Una licencia está ligada a la versión {licensedVersion}, y la versión que lo solicita es {askedVersion} (reserva {checkoutId}).',
  'checkout-cleared': 'Una licencia se quitó de este perfil el {at} (reserva {checkoutId}).',
  'checkout-revoked': 'El emisor terminó antes de tiempo una licencia, el {at} (reserva {checkoutId}).',
  'checkout-ended':
    'Una licencia venció el {at}{restUntil, select, absent {} other {, para esta aplicación}} (reserva {checkoutId}).',
  'checkout-not-yet-valid': 'Una licencia es válida a partir del {validFrom} (reserva {checkoutId}).',
  'checkout-for-other-machine':
    'Una licencia es para otro equipo{machineName, select, absent {} other {, {machineName}}} (reserva {checkoutId}).',
  'checkout-not-verified': 'Una licencia guardada no cuenta: {code} (reserva {checkoutId}).',
  'no-checkout': 'Ningún archivo de licencia de este perfil la cubre.',
  'no-entitlement-service':
    'En este equipo no hay configurado ningún servicio de derechos de uso, así que aquí nadie puede iniciar sesión.',
  'no-sign-in': 'Aquí nadie ha iniciado sesión todavía.',
  'signed-out': 'Aquí nadie tiene la sesión iniciada.',
  'no-policy': 'No hay derechos de uso guardados para el usuario con la sesión iniciada ({userId}).',
  'policy-malformed': 'El documento con los derechos de uso guardados no cuenta: {problem}.',
  'policy-of-other-user': 'Los derechos de uso guardados son de {policyUserId}; la sesión es de {userId}.',
  policy: 'Los derechos de uso se cargaron el {createdAt} y son válidos hasta el {expiresAt} (usuario {userId}, documento {policyId}).',
  'policy-expired': 'Los derechos de uso vencieron el {at}.',
  'application-not-in-policy': 'La aplicación no está entre los derechos de uso.',
  'evaluation-version':
    'Una evaluación es para la versión {licensedVersion}; {askedVersion, select, absent {no se conoce la versión que lo solicita} other {la versión que lo solicita es {askedVersion}}}.',
  entry:
    '{kind, select, trial {Una prueba} evaluation {Una evaluación} other {Una entrada}} {accessKind, select, 3 {lo deniega} 4 {dice que su prueba ha terminado} other {lo permite}}{expiresAt, select, absent {} other {, hasta el {expiresAt}}}.',
  'entry-ended':
    '{kind, select, trial {La prueba} evaluation {La evaluación} other {La entrada}} ha terminado{at, select, absent {} other {: terminó el {at}}}.',
  qualifier:
    'El ajuste {name} {value, select, absent {no está} other {es «{value}»}}{origin, select, entry { (en la entrada)} application { (en la aplicación)} defaults { (para todas las aplicaciones)} other {}}.',
  'qualifier-not-understood':
    'El ajuste {name} {value, select, absent {está vacío} other {es «{value}»}}, lo que no tiene significado; se usa {used} en su lugar.',
  'last-confirmed':
    'El último inicio de sesión o actualización fue el {at}; cuenta como reciente durante {intervalMinutes, plural, one {# minuto} other {# minutos}}.',
  'confirmation-failed': 'Desde entonces no se pudo confirmar un inicio de la aplicación, el {at}.',
  'offline-forbidden-on-this-computer': 'La directiva de su organización para este equipo prohíbe trabajar sin conexión.',
  'computer-policy-unreadable': 'La directiva de este equipo no se puede leer ({place}); mientras tanto, trabajar sin conexión cuenta como prohibido.',
  'offline-days-shortened':
    'La directiva de su organización para este equipo acorta el periodo sin conexión a {days, plural, one {# día} other {# días}}.',
  'offline-deadline': 'Se puede trabajar sin conexión durante {days, plural, one {# día} other {# días}}, hasta el {at}.',
  'grace-used-up': 'Falta el registro del último inicio de sesión o está dañado.',
  'not-determined': 'No se pudieron leer los datos. {code}',
} as const satisfies Messages['evidence'];
