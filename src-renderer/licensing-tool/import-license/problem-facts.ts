import type { FileView } from '#core/contract/import-preview.ts';

/**
 * The facts of a refused file for its text on its card. The card names the file already, and shows a signer nobody trusts with the
 * fingerprint in groups; the text then says "This file" and "the signer".
 *
 * @param activity `looking` while nothing was confirmed, `importing` after
 */
export function problemFacts(
  { facts }: Pick<FileView, 'facts'>,
  activity: 'looking' | 'importing',
): Readonly<Record<string, string>> {
  const { path: _, subject: __, fingerprint: ___, ...others } = facts;
  return activity === 'looking' ? { ...others, activity } : others;
}
