// Machine-made translation, not reviewed by a native speaker.
/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {Così com’è non può essere importato.} stored {Resta memorizzato e non copre nulla.} other {Questo file non è stato importato.}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {Non c’è nulla da verificare.} other {Non ne è stato importato nulla.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Questo file non è stato importato. }}${whatElse}`;
}
