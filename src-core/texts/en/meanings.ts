/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {It cannot be imported as it is.} stored {It stays stored, and covers nothing.} other {This file was not imported.}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {There is nothing to look at.} other {Nothing was imported from it.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {This file was not imported. }}${whatElse}`;
}
