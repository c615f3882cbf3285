// Machine-made translation, not reviewed by a native speaker.
/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {Tal como está no se puede importar.} stored {Sigue guardado y no cubre nada.} other {Este archivo no se importó.}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {No hay nada que comprobar.} other {No se importó nada de su contenido.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Este archivo no se importó. }}${whatElse}`;
}
