// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Licencias reservadas',

  filter: 'Filtrar licencias',
  show: 'Mostrar',
  'show-all': 'Todas ({count, number})',
  'show-usable': 'Utilizables ({count, number})',
  'show-unusable': 'No utilizables ({count, number})',
  'shown-of': 'Se muestran {shown, number} de {all, plural, one {# licencia} other {# licencias}}',
  'none-match': 'Ninguna licencia coincide.',
  'show-everything': 'Mostrar todo',
  'sort-by': 'Ordenar por',
  'sort-up': 'Orden ascendente',
  'sort-down': 'Orden descendente',
  'sorted-by':
    '{direction, select, descending {Orden por {column}, descendente.} other {Orden por {column}, ascendente.}}',
  'show-more': '{count, plural, one {Mostrar # más} other {Mostrar # más}}',

  applications: 'Aplicaciones',
  'more-applications':
    '{count, plural, one {{application} y # aplicación más} other {{application} y # aplicaciones más}}',
  'license-service': 'Servicio de licencias',
  user: 'Usuario',
  you: 'Usted',
  computer: 'Equipo',
  ends: 'Vence',
  state: 'Estado',
  actions: 'Acciones',
  'all-applications': '{count, plural, one {Mostrar la aplicación} other {Mostrar las # aplicaciones}}',
  'fewer-applications': 'Mostrar menos',
  'application-until': '{application}, hasta el {until}',
  'application-ended': '{application}, vencida el {at}',

  'state-ends-soon': 'Vence pronto',
  'state-replaced': 'Sustituida',
  'state-other-machine': 'Otro equipo',
  'state-not-verified': 'Comprobación no superada',
  'why-replaced':
    'Un archivo posterior ocupa su lugar{until, select, absent {} other {, hasta el {until}}}. No hay nada que hacer.',
  'why-not-yet-valid': 'Empieza el {validFrom}, y desde entonces cuenta por sí sola.',
  'why-ended':
    'Venció por sí sola; nadie tiene que devolverla. Si la necesita de nuevo, pida a su administrador un archivo de licencia nuevo. Sale de esta lista el {leavesAt}.',
  'why-cleared':
    'La quitó el {at}. El uso se contabiliza hasta que su administrador la devuelve. Sale de esta lista el {leavesAt}.',
  'why-revoked':
    'Su emisor la terminó el {at}. Si la necesita de nuevo, pida a su administrador un archivo de licencia nuevo. Sale de esta lista el {leavesAt}.',

  'details-of': 'Detalles de {license}',
  clear: 'Quitar',
  'clear-named': 'Quitar {license}',
  'verify-again': 'Comprobar de nuevo',
  'verify-again-named': 'Comprobar de nuevo {license}',
  receipt: 'Comprobante',
  'receipt-of': 'Comprobante de {license}',

  'checkout-id': 'Identificador de la reserva',
  organization: 'Organización',
  issuer: 'Emitida por',
  issued: 'Emisión',
  begins: 'Inicio',
  imported: 'Importada aquí',
  'cleared-on': 'Quitada',
  'revoked-on': 'Terminada por su emisor',
  country: 'País de los derechos de uso',
  'activation-key': 'Clave de activación',
  feature: 'característica {feature}',
  version: 'Versión',
  product: 'Producto',
  unknown: 'No se indica',
  'not-shown':
    'El archivo guardado ya no supera la comprobación, así que solo se muestra lo que se anotó al importarlo.',

  'verify-title': '{license}, comprobada de nuevo',
  'verify-under-way': 'Comprobando …',
  'verify-good': 'Supera todas las comprobaciones.',
  'verify-bad': 'Ahora no cuenta.',
  checks: 'Comprobaciones',
  passed: 'Superada',
  failed: 'No superada',
  'checks-left-out':
    '{count, plural, one {No se hizo # comprobación más: una anterior ya decidió.} other {No se hicieron # comprobaciones más: una anterior ya decidió.}}',

  'empty-title': 'No hay ninguna licencia reservada para este perfil',
  'empty-body': 'Pida a su administrador que cree una para {workstation}.',
  workstation: '{machine} / {user}',
  'copy-names': 'Copiar ambos nombres',
} as const satisfies WindowMessages['checked-out-licenses'];
