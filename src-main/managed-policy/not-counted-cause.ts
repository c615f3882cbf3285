import type { FolderProblemCode } from '#main/protected-folder/protected-folder.ts';

/** Why something of an organisation's on this computer does not count: others than administrators could have written it. */
export type NotCountedCause = 'link' | 'not-a-file' | 'not-a-folder' | 'other-owner' | 'writable' | 'access-unknown';

const CAUSES: Partial<Readonly<Record<FolderProblemCode, NotCountedCause>>> = {
  'is-a-link': 'link',
  'not-a-folder': 'not-a-folder',
  'not-owned-by-administrator': 'other-owner',
  'writable-by-others': 'writable',
  'inherits-access': 'writable',
};

/** What is wrong with a folder, or one above it, as the cause of what is in it. */
export function causeOf(code: FolderProblemCode): NotCountedCause {
  return CAUSES[code] ?? 'access-unknown';
}
