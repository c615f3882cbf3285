import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The Diagnostics page. It is there without a profile too, and then is where the way on begins. */
export function DiagnosticsPage() {
  const say = useSay('diagnostics');
  return <Page title={say('title')}>{null}</Page>;
}
