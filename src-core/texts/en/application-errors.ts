import type { ApplicationEntryErrorCode, ApplicationsFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {The folder of registered applications} other {The folder of registered applications, {path},}}';
const NONE_STARTS = 'No application in it can be started from here. Your licenses are not affected.';
const ENTRY = '{path, select, absent {The entry} other {The entry {path}}}';
const NOT_COUNTED = 'This application cannot be started from here. The other entries count all the same.';
const ASK_IT = 'Ask your IT department to put it right.';

/** Why the folder of registered applications is not used. */
export const applicationsFolderErrors = {
  'applications-folder-is-a-link': { happened: `${FOLDER} is a link to another place.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-a-folder': { happened: `${FOLDER} is not a folder.`, meaning: NONE_STARTS, next: ASK_IT },
  'applications-folder-not-owned-by-administrator': {
    happened: `${FOLDER} does not belong to an administrator.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-writable-by-others': {
    happened: `${FOLDER} can be written by users who are not administrators.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-inherits-access': {
    happened: `${FOLDER} takes its access rights from the folder above it.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-access-unknown': {
    happened: `${FOLDER} has access rights that could not be read.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-unreadable': {
    happened: `${FOLDER} could not be read{errno, select, absent {} other { ({errno})}}.`,
    meaning: NONE_STARTS,
    next: ASK_IT,
  },
  'applications-folder-too-many-files': { happened: `${FOLDER} holds more than a thousand files.`, meaning: NONE_STARTS, next: ASK_IT },
} as const satisfies Record<ApplicationsFolderErrorCode, Explanation>;

/** Why one registered application does not count. */
export const applicationEntryErrors = {
  'registration-of-newer-version': {
    happened: `${ENTRY} is of a form that this version of the program does not know.`,
    meaning: NOT_COUNTED,
    next: 'Update this program.',
  },
  'executable-not-a-full-path': {
    happened: `${ENTRY} does not name its program by its full path{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'executable-is-a-batch-file': {
    happened: `${ENTRY} names a batch file instead of a program{executable, select, absent {} other {: {executable}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'application-registered-twice': {
    happened: `${ENTRY} registers an application that another entry registers too{file, select, absent {} other {: {file}}}.`,
    meaning: 'The other entry counts. Your licenses are not affected.',
    next: 'Ask your IT department to remove one of the two.',
  },
} as const satisfies Record<ApplicationEntryErrorCode, Explanation>;
