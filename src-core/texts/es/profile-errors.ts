// Machine-made translation, not reviewed by a native speaker.
import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {La carpeta del perfil} other {La carpeta del perfil {path}}}';
const FOLDER_INSIDE = '{path, select, absent {la carpeta del perfil} other {la carpeta del perfil {path}}}';
const NOTHING_CHANGED = 'No cambió nada. Las licencias no se pueden usar desde aquí hasta que esto se corrija.';
const STILL_STORED = 'Esto no cambió nada, y no se ha perdido nada de lo guardado.';
const OWN_PROFILES = 'No cambió nada. Cada usuario tiene su propio perfil, con sus propias licencias.';
const OWN_ACCOUNT = 'Ejecute este programa con su propia cuenta, sin sudo.';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER} pertenece a otro usuario de este equipo{boundTo, select, absent {} other { ({boundTo})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `${FOLDER} es propiedad de otro usuario de este equipo{owner, select, absent {} other { ({owner})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER} es un enlace a otro lugar.`,
    meaning: NOTHING_CHANGED,
    next: 'Ponga en su lugar una carpeta real.',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER} no es una carpeta.`,
    meaning: NOTHING_CHANGED,
    next: 'Mueva a otro sitio lo que hay en su lugar.',
  },
  'profile-folder-writable-by-others': {
    happened: `Otros usuarios pueden escribir en ${FOLDER_INSIDE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Retire el derecho de escritura al grupo y a los demás: chmod go-w.',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER} contiene otros archivos y no es un perfil.`,
    meaning: 'No cambió nada, y los archivos no se tocaron.',
    next: 'Elija una carpeta vacía, o una que todavía no exista.',
  },
  'profile-binding-lost': {
    happened: `${FOLDER} ya no indica de quién es el perfil.`,
    meaning: NOTHING_CHANGED,
    next: 'Mueva la carpeta a otro sitio, inicie de nuevo e importe otra vez sus archivos de licencia.',
  },
  'profile-read-only': {
    happened: `${FOLDER} es de solo lectura.`,
    meaning: NOTHING_CHANGED,
    next: 'Asígnese el derecho de escribir en ella.',
  },
  'profile-no-permission': {
    happened: `No tiene permiso para abrir ${FOLDER_INSIDE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Asígnese el derecho de leer y escribir en ella, o consulte a quien administra este equipo.',
  },
  'profile-disk-full': {
    happened: 'No queda espacio en el disco para el perfil.',
    meaning: NOTHING_CHANGED,
    next: 'Libere espacio e inténtelo de nuevo.',
  },
  'profile-home-unknown': {
    happened: 'No hay lugar para su perfil: no se conoce su carpeta personal en este equipo.',
    meaning: NOTHING_CHANGED,
    next: 'Defina HOME (en Windows, USERPROFILE) con la ruta completa de su carpeta personal e inténtelo de nuevo.',
  },
  'profile-unusable': {
    happened: `No se puede usar ${FOLDER_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Compruebe la carpeta y el disco en que está.',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: 'Otro programa suyo está usando las licencias guardadas en este momento.',
    meaning: STILL_STORED,
    next: 'Espere un momento e inténtelo de nuevo.',
  },
  'store-full': {
    happened: 'No queda espacio en el disco para las licencias guardadas.',
    meaning: STILL_STORED,
    next: 'Libere espacio e inténtelo de nuevo.',
  },
  'store-no-permission': {
    happened: 'No tiene permiso para abrir el archivo en que se guardan las licencias.',
    meaning: STILL_STORED,
    next: 'Asígnese el derecho de leer y escribir en la carpeta del perfil.',
  },
  'store-read-only': {
    happened: 'El lugar en que se guardan las licencias es de solo lectura.',
    meaning: STILL_STORED,
    next: 'Permita escribir en la carpeta del perfil e inténtelo de nuevo.',
  },
  'store-newer-version': {
    happened: 'Las licencias guardadas las escribió una versión más reciente de este programa.',
    meaning: STILL_STORED,
    next: 'Actualice este programa.',
  },
  'store-of-another-user': {
    happened: 'Las licencias guardadas pertenecen a otro usuario de este equipo.',
    meaning: 'No cambió nada. Cada usuario tiene sus propias licencias.',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'El archivo en que se guardan las licencias está dañado.',
    meaning: 'El archivo dañado se conserva. El próximo inicio lo repara a partir de la copia buena más reciente.',
    next: 'Inténtelo de nuevo. Si vuelve a ocurrir, importe otra vez sus archivos de licencia.',
  },
  'store-disk-error': {
    happened: 'El disco señala errores donde se guardan las licencias.',
    meaning: 'Esto no cambió nada. Puede que lo guardado no se pueda leer.',
    next: 'Haga revisar el disco, y conserve sus archivos de licencia en otro lugar.',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
