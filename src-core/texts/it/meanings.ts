// Machine-made translation, not reviewed by a native speaker.
/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {Così com’è non può essere importato.} stored {Resta memorizzato e non copre nulla.} other {Non è stato importato nulla e non è cambiato nulla.}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {Non è stato importato nulla. }}${whatElse}`;
}
