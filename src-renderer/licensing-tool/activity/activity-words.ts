import { useCallback } from 'react';
import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import type { Facts } from '#core/texts/texts.ts';
import { useTexts } from '../../state/texts-context.tsx';

/** Puts an entry of the history into words; several names become a list of the language. */
export function useActivityWords(): (entry: HistoryEntry) => string {
  const texts = useTexts();
  return useCallback(
    ({ kind, details }: HistoryEntry) => {
      const facts: Record<string, Facts[string]> = {};
      for (const [name, value] of Object.entries(details)) {
        facts[name] = Array.isArray(value) ? texts.list(value) : typeof value === 'boolean' ? String(value) : (value as Facts[string]);
      }
      return texts.activity(kind, facts);
    },
    [texts],
  );
}
