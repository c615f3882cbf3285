import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The page of licenses that are checked out to this computer. */
export function CheckedOutLicensesPage() {
  const say = useSay('checked-out-licenses');
  return <Page title={say('title')}>{null}</Page>;
}
