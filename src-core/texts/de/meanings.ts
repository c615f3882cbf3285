// Machine-made translation, not reviewed by a native speaker.
/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {So kann sie nicht importiert werden.} stored {Sie bleibt gespeichert und gilt für nichts.} other {Diese Datei wurde nicht importiert.}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {Es gibt nichts zu prüfen.} other {Daraus wurde nichts importiert.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Diese Datei wurde nicht importiert. }}${whatElse}`;
}
