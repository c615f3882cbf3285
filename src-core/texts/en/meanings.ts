/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {It cannot be imported as it is.} stored {It stays stored, and covers nothing.} other {Nothing was imported, and nothing changed.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Nothing was imported. }}${whatElse}`;
}
