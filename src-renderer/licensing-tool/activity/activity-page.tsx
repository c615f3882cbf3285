import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The Activity page: what happened, by day. */
export function ActivityPage() {
  const say = useSay('activity');
  return <Page title={say('title')}>{null}</Page>;
}
