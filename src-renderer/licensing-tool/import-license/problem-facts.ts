import type { FileView } from '#core/contract/import-preview.ts';

/**
 * The facts of a refused file for its text beside its card: the card names the file already, so that the text says "This file".
 *
 * @param activity `looking` while nothing was confirmed, `importing` after
 */
export function problemFacts({ facts }: Pick<FileView, 'facts'>, activity: 'looking' | 'importing'): Readonly<Record<string, string>> {
  const { path: _, ...others } = facts;
  return activity === 'looking' ? { ...others, activity } : others;
}
