import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The Overview: can I work, until when, what do I do next. */
export function OverviewPage() {
  const say = useSay('overview');
  return <Page title={say('title')}>{null}</Page>;
}
