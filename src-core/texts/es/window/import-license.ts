// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Import page. */
export const importLicense = {
  title: 'Importar',
  'step-of': 'Paso {step} de 3',
  'nothing-changed-yet': 'No cambia nada hasta que usted confirme.',
  'choose-title': 'Importar un archivo de licencia',
  'drop-here': 'Suelte aquí los archivos de licencia',
  'drop-hint': 'Archivos, una carpeta o un archivo ZIP. Toda la ventana los acepta.',
  'choose-files': 'Elegir archivos',
  'choose-folder': 'Elegir una carpeta',
  'path-label': 'O escriba dónde está el archivo, la carpeta o el archivo ZIP',
  'check-path': 'Comprobar',
  'kinds-title': 'Qué se puede importar',
  'kind-ses': 'Archivos de licencia para aplicaciones SES: .belic',
  'kind-selectserver':
    'Archivos de licencia para aplicaciones SELECTserver: .xml. Pertenecen a License Management Tool; aquí están en la misma lista.',
  'kind-revocations': 'Listas de licencias que su emisor terminó antes de tiempo',
  'kind-containers':
    'Carpetas y archivos ZIP con cualquiera de ellos. Lo que no es un archivo de licencia se omite.',
  'no-file-title': '¿Todavía no tiene archivo de licencia?',
  'no-file-body': 'Pida a su administrador que cree uno para {workstation}.',
  workstation: '{machine} / {user}',
  'no-file-exact': 'Una licencia solo funciona con el nombre de equipo que indica, letra por letra.',
  'copy-names': 'Copiar ambos nombres',

  'checking-title': 'Comprobación de archivos',
  checking: 'Comprobando',
  'importing-title': 'Importación',
  importing: 'Importando',

  'preview-title': 'Revise antes de importar',
  back: 'Atrás',
  import:
    '{licenses, plural, =0 {{lists, plural, =0 {Importar} one {Importar # lista} other {Importar # listas}}} one {{lists, plural, =0 {Importar 1 licencia} one {Importar 1 licencia y # lista} other {Importar 1 licencia y # listas}}} other {{lists, plural, =0 {Importar {licenses, number} licencias} one {Importar {licenses, number} licencias y # lista} other {Importar {licenses, number} licencias y # listas}}}}',
  'nothing-to-import': 'Aquí no hay nada que se pueda importar.',
  'rest-here-already': 'Lo que se puede usar ya está aquí; el resto no se puede importar.',
  'all-here-already': 'Todo su contenido ya está aquí, así que no hay que importar nada.',
  'was-interrupted': 'Detuvo la comprobación. Los archivos a los que no les llegó el turno no están en esta lista.',
  counts: 'Encontrados',
  'count-refused': '{count, plural, one {# rechazado} other {# rechazados}}',
  'count-ready': '{count, plural, one {# listo} other {# listos}}',
  'count-unchanged': '{count, plural, one {# ya está aquí} other {# ya están aquí}}',
  'count-passed-over': '{count, plural, one {# omitido} other {# omitidos}}',
  'section-refused': '{count, plural, one {Rechazados: # archivo} other {Rechazados: # archivos}}',
  folded: '{count, plural, one {# archivo} other {# archivos}}',
  'show-folded': '{count, plural, one {Mostrar el archivo} other {Mostrar los # archivos}}',
  'section-ready': '{count, plural, one {Listos para importar: # archivo} other {Listos para importar: # archivos}}',
  'section-unchanged': '{count, plural, one {Ya están aquí: # archivo} other {Ya están aquí: # archivos}}',
  'section-passed-over':
    '{count, plural, one {# archivo omitido: no es un archivo de licencia} other {# archivos omitidos: no son archivos de licencia}}',
  'shown-of': 'Se muestran {shown, number} de {all, number}',
  'show-more': '{count, plural, one {Mostrar # más} other {Mostrar # más}}',
  'preview-outcome':
    '{ready, plural, =0 {No se puede importar nada} one {# archivo está listo para importar} other {# archivos están listos para importar}}{refused, plural, =0 {} one {, # se rechaza} other {, # se rechazan}}{unchanged, plural, =0 {} one {, # ya está aquí} other {, # ya están aquí}}.',
  'one-ready': '{applications}: licencia lista para importar.',
  'one-unchanged': '{applications}: licencia que ya está aquí.',
  waiting: '{count, plural, one {Espera # archivo más.} other {Esperan # archivos más.}}',
  'waiting-hint': 'Se comprueba cuando termine con esto.',
  'check-next': 'Comprobar el siguiente',
  'leave-and-check-next': 'Dejar este y comprobar el siguiente',

  'list-of-ended':
    '{issuer, select, absent {Una lista de licencias terminadas} other {Una lista de licencias terminadas, de {issuer}}}',
  'more-applications':
    '{count, plural, one {{application} y # aplicación más} other {{application} y # aplicaciones más}}',
  'from-folder': 'En una carpeta',
  'from-zip': 'En un archivo ZIP',
  'show-card': 'Mostrar qué se comprobó de {title}',
  'pill-ready': 'Lista para importar',
  'pill-replaces': 'Prorroga la que tiene',
  'pill-replaces-beside': 'Prorroga un archivo de al lado',
  'pill-unchanged': 'Ya está aquí',
  'pill-passed-over': 'Omitido',
  'pill-imported': 'Importada',
  'pill-replaced': 'Prorrogada',
  'refused-too-deep': 'Carpetas muy profundas',
  'refused-too-many': 'Demasiados archivos',
  'refused-unreadable': 'No se puede leer',
  'refused-too-large': 'Demasiado grande',
  'refused-not-a-license-file': 'No es un archivo de licencia',
  'refused-damaged': 'Dañado',
  'refused-unsupported-version': 'Formato desconocido',
  'refused-not-a-checkout': 'Sin nada reservado',
  'refused-untrusted-issuer': 'Emisor que no es de confianza',
  'refused-certificate-not-valid-at-issue': 'Certificado no válido',
  'refused-signature-invalid': 'Cambiado después de firmarlo',
  'refused-issued-in-the-future': 'Emitido en el futuro',
  'refused-other-machine': 'Otro equipo',
  'refused-expired': 'Licencia vencida',
  'refused-cleared-earlier': 'Quitada anteriormente',
  'refused-revoked': 'Terminada por su emisor',
  'refused-store-unavailable': 'No guardado',
  'refused-no-such-file': 'No encontrado',
  refused: 'Rechazado',
  checks: 'Qué se comprobó',
  passed: 'Superada',
  failed: 'No superada',
  told: 'La licencia dice',
  'group-file': 'Un archivo de licencia',
  'group-file-list': 'Una lista de licencias terminadas',
  'group-issuer': '{issuer, select, absent {De un emisor de confianza} other {Emitida por {issuer}}}',
  'group-issuer-detail': 'firma y certificado comprobados',
  'group-computer': 'Para este equipo',
  'group-you': 'Para usted',
  'group-other-user': 'Para otro usuario',
  'group-other-user-detail': '{user}. A usted le sirve igualmente.',
  'group-user': 'Para el usuario',
  'group-dates': 'Vigente',
  'group-dates-detail': 'hasta el {until} ({count, plural, one {# día} other {# días}})',
  'group-ended-early': 'No se quitó ni se terminó antes de tiempo',
  'rest-not-checked': 'El resto no se examinó: nadie responde de lo que dice el archivo.',
  'rest-not-looked-at': 'El resto no se examinó.',
  'license-says': 'La licencia dice',
  'this-computer-is': 'Este equipo es',
  'also-called': 'También se llama {names}; eso también cuenta.',
  'names-wholly-different': 'Los dos nombres tienen poco en común.',
  'name-changed': 'A partir del carácter {at, number}, la licencia tiene {license} y este equipo tiene {computer}.',
  'name-swapped':
    'A partir del carácter {at, number} hay dos caracteres intercambiados: la licencia tiene {license}, este equipo tiene {computer}.',
  'name-only-license':
    'A partir del carácter {at, number}, la licencia tiene {license}; el nombre de este equipo no.',
  'name-only-computer':
    'Antes del carácter {at, number} de la licencia, el nombre de este equipo tiene {computer}; la licencia no.',
  adds: 'Añade',
  extends: 'Prorroga',
  'already-has': 'Ya está aquí',
  'ends-here': 'Termina aquí: {applications}',
  'ends-nothing-here': 'No termina nada de lo que hay aquí.',
  'application-until': '{application}, hasta el {until}',
  'application-ended': '{application}, vencida el {at}',
  'extends-from': 'Hasta ahora vencía el {before}.',
  'copy-request-for-administrator': 'Copiar una petición para el administrador',
  'request-other-machine':
    'El archivo de licencia que tengo es para el equipo {licensed}. Necesito en su lugar una reserva para este equipo y este usuario, con los nombres exactamente como abajo.',
  'request-expired':
    '{endedAt, select, absent {El archivo de licencia que tengo ha vencido.} other {El archivo de licencia que tengo venció el {endedAt}.}} Necesito una reserva nueva, con los nombres exactamente como abajo.',
  'request-cleared-earlier':
    '{clearedAt, select, absent {Ya quité esta licencia de este equipo.} other {Quité esta licencia de este equipo el {clearedAt}.}} Necesito una reserva nueva, con los nombres exactamente como abajo.',
  'request-new-file':
    'El archivo de licencia que tengo no se puede importar aquí (código {code}). Necesito una reserva nueva, con los nombres exactamente como abajo.',
  'request-applications': 'Aplicaciones: {applications}',
  'request-file': 'Archivo: {file}',

  'signer-title': 'Quién lo firmó, según su certificado. Nadie lo ha confirmado.',
  'signed-by': 'Firmado por',
  'certified-by': 'Certificado por',
  fingerprint: 'Huella digital (SHA-256)',
  'way-on':
    'La única forma de seguir: el departamento de TI confirma la huella digital con el emisor por teléfono y añade el emisor a este equipo. Después elija de nuevo el archivo.',
  'copy-request-for-it': 'Copiar una petición para TI',
  'it-opening': 'En el equipo {machine} no se puede importar un archivo de licencia: allí no se confía en su emisor.',
  'it-signed-by': 'Firmado por (según su certificado, sin que nadie lo haya confirmado): {subject}',
  'it-certified-by': 'Certificado por: {issuedBy}',
  'it-fingerprint': 'Huella digital (SHA-256): {fingerprint}',
  'it-confirm':
    'Si se va a confiar en este emisor: llámelo a un número que ya conozca, no a uno del archivo ni del correo con el que llegó, y pida que le lean la huella digital. Solo si es la misma, ejecute esto como administrador, en la carpeta en la que está el archivo:',
  'it-take-out': 'Saque primero el archivo de su archivo ZIP.',

  'done-title':
    '{licenses, plural, =0 {{lists, plural, =0 {No se importó nada} one {Lista importada} other {# listas importadas}}} one {Licencia importada} other {# licencias importadas}}',
  'done-already-title': 'Ya está aquí',
  'done-all-here': 'Todo está ya en el perfil de {profile}; no hubo que cambiar nada.',
  'not-imported': '{count, plural, one {# archivo no se importó} other {# archivos no se importaron}}',
  'done-interrupted':
    'Detuvo la importación. Los archivos a los que no les llegó el turno no se importaron; elíjalos de nuevo para continuar.',
  'for-profile': 'En el perfil de {profile}',
  done: 'Listo',
  'import-more': 'Importar más',
  'done-outcome':
    '{imported, plural, =0 {No se importó nada} one {Se importó # archivo} other {Se importaron # archivos}}{failed, plural, =0 {} one {, # no} other {, # no}}.',

  // What came of the organisation's folder, told above every page.
  'folder-imported':
    'Importado desde la carpeta de su organización: {applications}{until, select, absent {} other {, hasta el {until}}}. La licencia está en este perfil; no hay nada que hacer.',
  'folder-replaced':
    'Prorrogado desde la carpeta de su organización: {applications}{until, select, absent {} other {, ahora hasta el {until}}}. No hay nada que hacer.',
  'folder-revocations':
    'Se tomó una lista de licencias terminadas de la carpeta de su organización. {applications, select, absent {No termina nada de lo que hay aquí.} other {Termina {applications}.}}',
  'folder-refused':
    'No se importó {file}, de la carpeta de su organización. {because}',
  'folder-more':
    '{count, plural, one {# archivo más} other {# archivos más}} de esa carpeta; en la actividad están todos.',
} as const satisfies WindowMessages['import-license'];
