import { useCallback } from 'react';
import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import type { Facts } from '#core/texts/texts.ts';
import { isSameUser } from '#core/checkout/user-id.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useWindowState } from '../../state/window-context.ts';

/**
 * Puts an entry of the history into words; several names become a list of the language.
 *
 * @param names what a sign-in says of who is signed in here: `you`, or the `id` that others know them by
 */
export function useActivityWords(names: 'you' | 'id'): (entry: HistoryEntry) => string {
  const texts = useTexts();
  const say = useSay('activity');
  const userId = useWindowState(({ snapshot }) => (snapshot?.profile.ok === true ? snapshot.profile.value.signIn.userId : null));
  return useCallback(
    ({ kind, details }: HistoryEntry) => {
      const user = details['user'];
      const isYou = kind === 'signed-in' && userId !== null && typeof user === 'string' && isSameUser(userId, typeof details['userId'] === 'string' ? details['userId'] : user);
      if (isYou && names === 'you') return say('you-signed-in');
      const facts: Record<string, Facts[string]> = {};
      for (const [name, value] of Object.entries(details)) {
        facts[name] = Array.isArray(value) ? texts.list(value) : typeof value === 'boolean' ? String(value) : (value as Facts[string]);
      }
      return texts.activity(kind, facts);
    },
    [texts, say, userId, names],
  );
}
