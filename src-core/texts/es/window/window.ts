// Machine-made translation, not reviewed by a native speaker.
import { windows as ENGLISH } from '../../en/window/window.ts';
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
import { opening } from './opening.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';

/** Every text of the windows; TEMPORARY: those that have no translation yet, in English. */
export const windows = {
  ...ENGLISH,
  common: { ...ENGLISH.common, ...common },
  'connection-client': { ...ENGLISH['connection-client'], ...connectionClient },
  overview: { ...ENGLISH.overview, ...overview },
  'checked-out-licenses': { ...ENGLISH['checked-out-licenses'], ...checkedOutLicenses },
  'import-license': { ...ENGLISH['import-license'], ...importLicense },
  'clear-license': { ...ENGLISH['clear-license'], ...clearLicense },
  activity: { ...ENGLISH.activity, ...activity },
  diagnostics: { ...ENGLISH.diagnostics, ...diagnostics },
  settings: { ...ENGLISH.settings, ...settings },
  problems: { ...ENGLISH.problems, ...problems },
  help: { ...ENGLISH.help, ...help },
  demonstration: { ...ENGLISH.demonstration, ...demonstration },
  native: { ...ENGLISH.native, ...native },
  opening: { ...ENGLISH.opening, ...opening },
} as const satisfies WindowMessages;
