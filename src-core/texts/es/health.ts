// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';

const KEPT_IN =
  '{keptIn, select, keystore {en el almacén de claves del sistema operativo} other {en un archivo del perfil que solo este usuario puede leer}}';
const TIMES = 'Según lo que sabe este programa es {now}; el reloj de este equipo indica {wall}.';
const COUNTS =
  '{stored, plural, one {# licencia guardada} other {# licencias guardadas}}, {cleared, plural, one {# quitada} other {# quitadas}}.';

/** What `diagnose` finds. */
export const health = {
  'overrides-none': 'No hay ningún ajuste de desarrollador definido.',
  'overrides-in-force': 'Hay ajustes de desarrollador en vigor: {variables}.',
  'overrides-ignored': 'Hay ajustes de desarrollador definidos, y esta versión distribuida del programa los ignora: {variables}.',
  'machine-named': 'Este equipo se conoce como {names}.',
  'machine-nameless': 'Este equipo no tiene nombre, así que ninguna licencia puede ser para él.',
  'trust-folder-refused': 'Se rechaza la carpeta de emisores de confianza {folder}, así que ningún emisor en ella cuenta.',
  'trust-entry-not-counted': '{file} no cuenta.',
  'trust-none-yet': 'Todavía no se confía en ningún emisor ({folder}), así que no se pueden importar archivos de licencia.',
  'trust-issuers': '{count, plural, one {# emisor de confianza} other {# emisores de confianza}} en {folder}.',
  'applications-folder-refused':
    'Se rechaza la carpeta de aplicaciones registradas {folder}, así que ninguna de ellas se puede iniciar desde aquí.',
  'application-entry-not-counted': '{file} no cuenta.',
  'applications-none': 'En este equipo no hay ninguna aplicación registrada ({folder}).',
  'applications-registered':
    '{count, plural, one {# aplicación registrada} other {# aplicaciones registradas}} en {folder}{names, select, absent {} other {: {names}}}.',
  'policies-none':
    'Para este equipo no hay ninguna directiva definida ({place}).',
  'policies-in-force':
    'La directiva de su organización establece {count, plural, one {# ajuste} other {# ajustes}}: {names}.',
  'policy-value-wrong':
    '{place}: «{name}» es «{given}», y se espera {expected, select, boolean {sí o no} number {un número entero de días de 0 a 365} address {una dirección https, o http a este equipo} proxy {system, none o la dirección de un proxy sin contraseña} folder {la ruta completa de una carpeta} other {una de las palabras permitidas}}. Este valor se pasa por alto y los demás valen; quien administra este equipo lo corrige.',
  'policy-name-unknown':
    '{place}: «{name}» no es un ajuste que esta versión conozca. Se pasa por alto; quien administra este equipo comprueba cómo está escrito.',
  'policy-layer-not-counted':
    'Las directivas de {place} no cuentan: {path, select, absent {} other {{path}: }}{cause, select, link {es un enlace} nofile {no es un archivo} nofolder {no es una carpeta} owner {no pertenece a un administrador} writable {allí puede escribir quien no es administrador} other {no se puede saber quién puede escribir allí}}. Quien administra este equipo hace que solo los administradores escriban allí.',
  'policies-unreadable':
    'Las directivas de {place} no se pueden leer ({cause}). Mientras tanto, trabajar sin conexión cuenta como prohibido; las licencias prestadas funcionan. Quien administra este equipo corrige el archivo o lo quita.',
  'gate-at': 'Los programas preguntan en {address}.',
  'gate-in-file': 'Los programas encuentran en el archivo {file} dónde preguntar, en cuanto uno ha preguntado.',
  'gate-has-no-place': 'Los programas no pueden preguntar si pueden ejecutarse: {path} no se puede usar ({cause}).',
  'import-folder-none':
    'En este equipo no hay una carpeta de archivos de licencia para todos ({folder}).',
  'import-folder-missing': 'No se importan archivos de licencia: la directiva indica la carpeta {folder}, que no existe. Quien administra este equipo la crea o corrige la directiva.',
  'import-folder-files':
    'Los archivos de licencia de {folder} se importan solos: {count, plural, one {se examinó #} other {se examinaron #}} para este perfil.',
  'import-folder-open': 'En {folder}, que indica la directiva, puede escribir cualquiera en este equipo: un archivo de licencia que alguien ponga allí se importa en todos los perfiles tras las comprobaciones habituales. Quien administra este equipo decide si es lo que se quiere.',
  'import-folder-refused':
    'No se importa nada de {folder}: {path, select, absent {} other {{path}: }}{cause, select, link {es un enlace} nofile {no es un archivo} nofolder {no es una carpeta} owner {no pertenece a un administrador} writable {allí puede escribir quien no es administrador} other {no se puede saber quién puede escribir allí}}. Quien administra este equipo puede corregirlo.',
  'import-folder-not-read':
    'La última vez no se pudo leer {folder}: {cause, select, slow {no respondió a tiempo} many_files {contiene más archivos de los que se admiten} large {sus archivos son más grandes de lo que se admite} other {error {cause}}}. Lo que se importó antes permanece.',
  'service-set':
    'El servicio de derechos de uso es {address}, establecido {setBy, select, person {en Configuración o con una orden} other {por su organización}}; {proxy, select, system {se usa el proxy del sistema, si lo hay} none {no se usa ningún proxy} other {se pasa por el proxy {proxy}}}.',
  'service-none': 'En este equipo no hay configurado ningún servicio de derechos de uso. No se envía nada a ninguna parte.',
  'notifications-none':
    'Este sistema no tiene aquí ningún programa que muestre notificaciones (en Linux: notify-send y una sesión de escritorio). Lo que termina pronto se dice solo en la ventana.',
  'settings-usable': 'La configuración de la ventana está en orden.',
  'settings-not-understood':
    'No se entiende la configuración de {file}, así que vale la habitual. Cuando elija de nuevo la configuración, el archivo se conserva con otro nombre.',
  'login-start-on':
    'La puerta se inicia cuando usted inicia sesión en este equipo ({place}).',
  'login-start-missing':
    'El inicio al iniciar sesión está elegido en Configuración, pero la entrada ya no está ({place}). Desactívelo y vuelva a activarlo allí.',
  'login-start-kept-from-it':
    'El inicio al iniciar sesión está elegido en Configuración, pero está desactivado en el sistema ({place}). Actívelo allí o desactívelo en Configuración.',
  'login-start-left':
    'La puerta se inicia al iniciar sesión en este equipo, aunque en Configuración está desactivado ({place}). Actívelo y desactívelo allí para quitar la entrada.',
  'login-start-gone':
    'La entrada que inicia la puerta al iniciar sesión lleva a un programa que ya no está ({place}). Elija de nuevo en Configuración si debe iniciarse.',
  'login-start-app-image':
    'El inicio al iniciar sesión está activado, pero una AppImage no puede iniciarse entonces. Instale el paquete deb o rpm, o extraiga el tar.gz.',
  'login-start-not-here':
    'El inicio al iniciar sesión está activado, pero no puede configurarse desde aquí. Abra la ventana del programa instalado.',
  'settings-not-saved': 'No se pudo guardar su última elección en Configuración. Vale hasta que se cierre la ventana.',
  'profile-usable': 'El perfil {folder} pertenece a {user}.',
  'profile-binding-restored':
    'El perfil {folder} pertenece a {user}. Se volvió a escribir una copia dañada de este dato.',
  'profile-not-usable': 'El perfil {folder} no se puede usar.',
  'key-kept': `La clave del perfil se guarda ${KEPT_IN}.`,
  'key-made-anew': `La clave del perfil se perdió y se creó de nuevo, ${KEPT_IN}. Para trabajar sin conexión hay que volver a iniciar sesión.`,
  'key-unreachable':
    'No se puede acceder ahora al almacén de claves del sistema operativo. Las licencias funcionan; trabajar sin conexión tras iniciar sesión no es posible hasta que se pueda.',
  'store-sound': 'El almacén de licencias está en buen estado (diario: {journal}).',
  'store-was-repaired':
    'El almacén de licencias está en buen estado. Se reparó el {at}; el archivo dañado se conserva a su lado.',
  'store-not-readable': 'No se pueden leer las licencias guardadas.',
  'store-not-writable': 'Las licencias guardadas se pueden leer, pero no se puede guardar ni quitar nada.',
  'store-copy-missing':
    'No se puede escribir {copy, select, backup {la copia de seguridad más reciente de las licencias guardadas} other {la segunda copia del registro del tiempo}} ({cause}). Todo está guardado; solo falta esta copia.',
  'clock-agrees': TIMES,
  'clock-behind': `${TIMES} El reloj está atrasado {days, plural, one {# día} other {# días}}; compruebe la fecha y la hora.`,
  'clock-ahead': `${TIMES} El reloj ha saltado más de un día hacia delante; compruebe la fecha y la hora.`,
  'clock-record-lost': `${TIMES} Se perdió el registro del tiempo, así que para trabajar sin conexión hay que volver a iniciar sesión.`,
  'updates-package-manager': 'Las versiones nuevas de este programa llegan por el gestor de paquetes del sistema. Por sí mismo no descarga ninguna.',
  'updates-next-package': 'Las versiones nuevas de este programa las instala quien administra este equipo. Por sí mismo no descarga ninguna.',
  'updates-sources': 'Este programa se ejecuta desde sus fuentes y es tan nuevo como ellas.',
  'updates-not-possible':
    'Una directiva pide actualizaciones ({value}; {place}), pero esta versión no tiene un lugar de donde descargarlas, así que no descarga nada. Instale las versiones nuevas como paquetes.',
  'licenses-counted': COUNTS,
  'licenses-not-usable': `${COUNTS}{elsewhere, plural, =0 {} one { # es para otro equipo y no cubre nada aquí.} other { # son para otro equipo y no cubren nada aquí.}}{unverified, plural, =0 {} one { # no supera ahora las comprobaciones y no cubre nada.} other { # no superan ahora las comprobaciones y no cubren nada.}} {program, select, absent {La página Licencias reservadas} other {\`{program} list\`}} muestra por qué.`,
} as const satisfies Messages['health'];
