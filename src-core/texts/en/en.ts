import type { Messages } from '../messages.ts';
import { activities } from './activities.ts';
import { clearing } from './clearing.ts';
import { command } from './command.ts';
import { commandErrors, overrideErrors, writeErrors } from './command-errors.ts';
import { reasons, remedies, statuses } from './decisions.ts';
import { evidence } from './evidence.ts';
import { failures } from './failures.ts';
import { health } from './health.ts';
import { checks, notices, outcomes } from './imports.ts';
import { intake } from './intake.ts';
import { profileErrors, storeErrors } from './profile-errors.ts';
import { offlinePrompts, signInPrompts } from './prompts.ts';
import { refusals } from './refusals.ts';
import { trustEntryErrors, trustFolderErrors } from './trust-errors.ts';
import { windowErrors } from './window-errors.ts';
import { windows } from './window/window.ts';

/** Every text in English. */
export const EN: Messages = {
  instant: '{weekday} {day} {month} {year}, {hour}:{minute} {zone}',
  days: '{count, plural, one {# day} other {# days}}',
  statuses,
  reasons,
  remedies,
  evidence,
  notices,
  errors: {
    ...refusals,
    ...commandErrors,
    ...overrideErrors,
    ...writeErrors,
    ...profileErrors,
    ...storeErrors,
    ...trustFolderErrors,
    ...trustEntryErrors,
    ...windowErrors,
  },
  intake,
  failures,
  checks,
  outcomes,
  checkoutStates: {
    'not-yet-valid': 'Not yet valid',
    active: 'Active',
    expired: 'Ended',
    cleared: 'Cleared',
    revoked: 'Ended by its issuer',
  },
  signInPrompts,
  offlinePrompts,
  clearing,
  activities,
  command,
  health,
  windows,
  exitCodes: {
    0: 'done, or already so',
    1: 'something unexpected went wrong',
    2: 'the command was not understood, or needs something more',
    3: 'not a license file, damaged, too large, of an unknown form, or signed, but no license was checked out',
    4: 'the signer is not trusted, or the signature does not hold',
    5: 'for another computer',
    6: 'the license has ended',
    7: 'cleared here earlier, or ended by its issuer',
    8: 'no such file or checkout',
    9: "forbidden by this computer's settings",
    10: 'issued later than now',
    11: 'the stored licenses cannot be used (busy, damaged, no room, newer version)',
    12: 'not readable, or no permission',
    13: 'the network or the entitlement service',
    20: 'the application may not run',
    130: 'interrupted',
  },
};
