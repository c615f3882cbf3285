import type { ParameterKinds } from './parameters.ts';
import { COMMON } from './window/common.ts';
import { CONNECTION_CLIENT } from './window/connection-client.ts';
import { OVERVIEW } from './window/overview.ts';
import { CHECKED_OUT_LICENSES } from './window/checked-out-licenses.ts';
import { IMPORT_LICENSE } from './window/import-license.ts';
import { CLEAR_LICENSE } from './window/clear-license.ts';
import { ACTIVITY } from './window/activity.ts';
import { DIAGNOSTICS } from './window/diagnostics.ts';
import { SETTINGS } from './window/settings.ts';
import { PROBLEMS } from './window/problems.ts';
import { HELP } from './window/help.ts';
import { DEMONSTRATION } from './window/demonstration.ts';
import { NATIVE } from './window/native.ts';
import { NOTIFICATIONS } from './window/notifications.ts';
import { OPENING } from './window/opening.ts';
import { SIGN_IN_PAGE } from './window/sign-in-page.ts';
import { SIGN_IN } from './window/sign-in.ts';
import { ACCOUNT } from './window/account.ts';
import { SERVICE_PATH } from './window/service-path.ts';

/** Every text of the windows, by screen, with the values each names. A screen's texts lie in window/, its words in each language. */
export const WINDOW_PARAMETERS = {
  common: COMMON,
  'connection-client': CONNECTION_CLIENT,
  overview: OVERVIEW,
  'checked-out-licenses': CHECKED_OUT_LICENSES,
  'import-license': IMPORT_LICENSE,
  'clear-license': CLEAR_LICENSE,
  activity: ACTIVITY,
  diagnostics: DIAGNOSTICS,
  settings: SETTINGS,
  problems: PROBLEMS,
  help: HELP,
  demonstration: DEMONSTRATION,
  native: NATIVE,
  notifications: NOTIFICATIONS,
  opening: OPENING,
  'sign-in-page': SIGN_IN_PAGE,
  'sign-in': SIGN_IN,
  account: ACCOUNT,
  'service-path': SERVICE_PATH,
} as const satisfies Record<string, Record<string, ParameterKinds>>;

/** One screen, or part of all of them, with texts of its own. */
export type WindowGroup = keyof typeof WINDOW_PARAMETERS;

/** The texts of one screen. */
export type WindowText<Group extends WindowGroup> = Extract<keyof (typeof WINDOW_PARAMETERS)[Group], string>;
