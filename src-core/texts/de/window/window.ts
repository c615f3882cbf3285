// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';
import { activity } from './activity.ts';
import { checkedOutLicenses } from './checked-out-licenses.ts';
import { clearLicense } from './clear-license.ts';
import { common } from './common.ts';
import { connectionClient } from './connection-client.ts';
import { demonstration } from './demonstration.ts';
import { diagnostics } from './diagnostics.ts';
import { help } from './help.ts';
import { importLicense } from './import-license.ts';
import { native } from './native.ts';
import { notifications } from './notifications.ts';
import { opening } from './opening.ts';
import { signInPage } from './sign-in-page.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { account } from './account.ts';
import { servicePath } from './service-path.ts';
import { signIn } from './sign-in.ts';
import { settings } from './settings.ts';

/** Every text of the windows. */
export const windows = {
  common,
  'connection-client': connectionClient,
  overview,
  'checked-out-licenses': checkedOutLicenses,
  'import-license': importLicense,
  'clear-license': clearLicense,
  activity,
  diagnostics,
  settings,
  problems,
  help,
  demonstration,
  native,
  notifications,
  opening,
  'sign-in-page': signInPage,
  'sign-in': signIn,
  account,
  'service-path': servicePath,
} as const satisfies WindowMessages;
