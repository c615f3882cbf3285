/** What the name of a zip's entry says. */
export type EntryName =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly name: string }
  /** It tries to lead out of the folder it would be unpacked into, or holds characters no file name has. */
  | { readonly kind: 'hostile'; readonly name: string };

/**
 * Reads the name of a zip's entry. Nothing is ever unpacked, so a name is no more than a label; but one that is made to lead
 * somewhere else tells that its file is not to be trusted.
 *
 * Backslashes separate, as old Windows programs write them.
 */
export function readEntryName(written: string): EntryName {
  const name = written.replaceAll('\\', '/');
  const isAbsolute = name.startsWith('/') || /^[A-Za-z]:/.test(name);
  const climbs = name.split('/').includes('..');
  if (name === '' || isAbsolute || climbs || /\p{Cc}/u.test(name)) return { kind: 'hostile', name };
  return name.endsWith('/') ? { kind: 'folder' } : { kind: 'file', name };
}
