// Machine-made translation, not reviewed by a native speaker.
/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {So kann sie nicht importiert werden.} stored {Sie bleibt gespeichert und gilt für nichts.} other {Es wurde nichts importiert und nichts geändert.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Es wurde nichts importiert. }}${whatElse}`;
}
