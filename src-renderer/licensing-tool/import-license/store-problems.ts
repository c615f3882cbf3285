import type { FileView } from '#core/contract/import-preview.ts';
import type { Problem } from '#core/contract/reply.ts';
import { isErrorCode } from '#core/errors/error-code.ts';

/** What kept files from being stored (a full disk, a locked store), once for all of them: their own text only says that it did. */
export function storeProblemsOf(files: readonly FileView[]): readonly Omit<Problem, 'ok'>[] {
  const found = new Map<string, Omit<Problem, 'ok'>>();
  for (const { code, facts } of files) {
    const { store, path: _, ...others } = facts;
    if (code === 'store-unavailable' && store !== undefined && isErrorCode(store))
      found.set(store, { code: store, facts: others });
  }
  return [...found.values()];
}
