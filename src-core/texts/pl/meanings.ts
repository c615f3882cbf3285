// Machine-made translation, not reviewed by a person. Word choices: pl.ts.

/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {W tym stanie nie można go zaimportować.} stored {Plik pozostaje zapisany, ale nie daje licencji.} other {Tego pliku nie zaimportowano.}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {Nie ma czego sprawdzać.} other {Niczego z niego nie zaimportowano.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Tego pliku nie zaimportowano. }}${whatElse}`;
}
