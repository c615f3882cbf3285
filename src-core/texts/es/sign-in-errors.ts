import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      'No se pudo conectar con el servicio de derechos de uso{service, select, absent {} other { en {service}}}{cause, select, unnamed {: no se conoce su nombre} refused {: allí no responde nada} proxy {: el proxy no la dejó pasar} other {}}.',
    meaning: 'Las licencias y los derechos de uso guardados aquí siguen sirviendo.',
    next:
      'Inténtelo más tarde. Si sigue igual, pregunte a su administrador si {proxy, select, absent {la dirección es correcta} other {la dirección y el proxy son correctos}}.',
  },
  'service-certificate': {
    happened:
      'El certificado de {service, select, absent {este servicio de derechos de uso} other {{service}}} {cause, select, expired {ha caducado} early {aún no es válido} selfsigned {solo está firmado por sí mismo} unknown {procede de alguien que este equipo no conoce} misnamed {es para otro nombre} other {no se pudo comprobar}}.',
    meaning: 'No se le envió nada. Las licencias y los derechos de uso guardados aquí siguen sirviendo.',
    next:
      '{cause, select, expired {Compruebe la fecha de este equipo y avise a su administrador.} early {Compruebe la fecha de este equipo y avise a su administrador.} other {Avise a su administrador; no lo eluda.}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {El servicio de derechos de uso} other {{service}}} no respondió a tiempo.',
    meaning: 'Las licencias y los derechos de uso guardados aquí siguen sirviendo.',
    next:
      'Inténtelo más tarde.',
  },
  'service-answer-wrong': {
    happened:
      'Lo que respondió {service, select, absent {el servicio de derechos de uso} other {{service}}} no es la respuesta de un servicio de derechos de uso.',
    meaning: 'No cuenta; las licencias y los derechos de uso guardados aquí siguen sirviendo.',
    next:
      'Pregunte a su administrador si la dirección del servicio de derechos de uso es correcta y si funciona.',
  },
  'service-refused': {
    happened:
      'El servicio de derechos de uso rechazó la petición{code, select, absent {} other { ({code})}}{message, select, absent {} other {: «{message}»}}.',
    meaning: 'Aquí no cambió nada.',
    next:
      'Diga a su administrador lo que respondió.',
  },
  'not-a-member': {
    happened:
      'El servicio de derechos de uso no conoce {account, select, absent {esta cuenta} other {la cuenta {account}}}.',
    meaning: 'El inicio de sesión en sí funcionó, pero no hay derechos de uso para esta cuenta.',
    next:
      'Pida a su administrador que la añada, o inicie sesión con otra cuenta.',
  },
  'user-disabled': {
    happened:
      'El servicio de derechos de uso ha desactivado a este usuario.',
    meaning: 'No llegan derechos de uso nuevos; las licencias reservadas siguen sirviendo.',
    next:
      'Pregunte a su administrador.',
  },
  'sign-in-needed': {
    happened:
      'En este equipo no se conserva ninguna sesión iniciada.',
    meaning: 'Los derechos de uso no se pueden renovar. Los guardados aquí sirven hasta que terminen, y las licencias reservadas siguen sirviendo.',
    next:
      'Inicie sesión{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-ended': {
    happened:
      'La sesión ha terminado en el servicio de derechos de uso.',
    meaning: 'Los derechos de uso no se pueden renovar. Los guardados aquí sirven hasta que terminen, y las licencias reservadas siguen sirviendo.',
    next:
      'Inicie sesión de nuevo{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {Se canceló el inicio de sesión.} refused {La página de inicio de sesión lo rechazó.} late {Nadie inició sesión en cinco minutos.} other {Lo que volvió del navegador no pertenece a este inicio de sesión.}}',
    meaning: 'No cambió nada.',
    next:
      'Inténtelo de nuevo.',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {El servicio de derechos de uso} other {{service}}} firma con un certificado en el que este equipo no confía.',
    meaning: 'Sus derechos de uso no cuentan aquí, y no cambió nada.',
    next:
      'Un administrador de este equipo tiene que añadir el servicio a los emisores de confianza, después de comparar la huella digital{program, select, absent {} other {; `{program} service-url --trust-entry FILE` escribe lo necesario}}.',
  },
  'wrong-account': {
    happened:
      'Inició sesión {actual, select, absent {otra persona} other {{actual}}}, y los derechos de uso de aquí pertenecen a {expected, select, absent {otro usuario} other {{expected}}}.',
    meaning: 'No cambió nada.',
    next:
      'Inicie sesión como el mismo usuario, o elija cambiar{program, select, absent {} other {: `{program} sign-in --switch`}}.',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {Eso} other {«{address}»}} no es la dirección de un servicio de derechos de uso.',
    meaning: 'No cambió nada.',
    next:
      'Indique una dirección que empiece por https://, sin nombre de usuario y sin nada después de la ruta.',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
