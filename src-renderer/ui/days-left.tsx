import { useSay } from '../state/texts-context.tsx';

/** "5 days left". The number comes from the snapshot: the page does not count. */
export function DaysLeft({ count }: { readonly count: number }) {
  return useSay('common')('days-left', { count });
}
