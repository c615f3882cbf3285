import { Page } from '../../ui/page.tsx';
import { useSay } from '../../state/texts-context.tsx';

/** The Settings page. It is there without a profile too. */
export function SettingsPage() {
  const say = useSay('settings');
  return <Page title={say('title')}>{null}</Page>;
}
