import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The Import page: choose, check and preview, confirm. */
export function ImportLicensePage() {
  const say = useSay('import-license');
  return <Page title={say('title')}>{null}</Page>;
}
