import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {The profile folder} other {The profile folder {path}}}';
const NOTHING_CHANGED = 'Nothing was changed. Licenses cannot be used from here until this is put right.';
const STILL_STORED = 'Nothing was changed by this, and nothing that was stored is lost.';
const OWN_ACCOUNT = 'Run this program as yourself, without sudo.';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER} belongs to another user of this computer{boundTo, select, absent {} other { ({boundTo})}}.`,
    meaning: 'Nothing was changed. Each user has a profile of their own, with their own licenses.',
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `${FOLDER} is owned by another user of this computer{owner, select, absent {} other { ({owner})}}.`,
    meaning: 'Nothing was changed. Each user has a profile of their own, with their own licenses.',
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER} is a link to another place.`,
    meaning: NOTHING_CHANGED,
    next: 'Put a real folder in its place.',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER} is not a folder.`,
    meaning: NOTHING_CHANGED,
    next: 'Move away what is in its place.',
  },
  'profile-folder-writable-by-others': {
    happened: `${FOLDER} can be written by other users.`,
    meaning: NOTHING_CHANGED,
    next: 'Take the right to write from group and others: chmod go-w.',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER} holds other files and is no profile.`,
    meaning: 'Nothing was changed, and the files were left alone.',
    next: 'Choose an empty folder, or one that does not exist yet.',
  },
  'profile-binding-lost': {
    happened: `${FOLDER} no longer says whose profile it is.`,
    meaning: NOTHING_CHANGED,
    next: 'Move the folder away, start again, and import your license files again.',
  },
  'profile-read-only': {
    happened: `${FOLDER} can only be read.`,
    meaning: NOTHING_CHANGED,
    next: 'Give yourself the right to write in it.',
  },
  'profile-no-permission': {
    happened: `You may not open ${'{path, select, absent {the profile folder} other {the profile folder {path}}}'}.`,
    meaning: NOTHING_CHANGED,
    next: 'Give yourself the right to read and write it, or ask whoever manages this computer.',
  },
  'profile-disk-full': {
    happened: 'There is no room left on the disk for the profile.',
    meaning: NOTHING_CHANGED,
    next: 'Make room, and try again.',
  },
  'profile-home-unknown': {
    happened: 'There is no place for your profile: your home folder is not known on this computer.',
    meaning: NOTHING_CHANGED,
    next: 'Set HOME (on Windows USERPROFILE) to the whole path of your home folder, and try again.',
  },
  'profile-unusable': {
    happened: `${FOLDER} cannot be used{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Check the folder and the disk it is on.',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: 'Another program of yours is using the stored licenses just now.',
    meaning: STILL_STORED,
    next: 'Wait a moment, and try again.',
  },
  'store-full': {
    happened: 'There is no room left on the disk for the stored licenses.',
    meaning: STILL_STORED,
    next: 'Make room, and try again.',
  },
  'store-no-permission': {
    happened: 'You may not open the file in which licenses are stored.',
    meaning: STILL_STORED,
    next: 'Give yourself the right to read and write the profile folder.',
  },
  'store-read-only': {
    happened: 'The place in which licenses are stored can only be read.',
    meaning: STILL_STORED,
    next: 'Make the profile folder writable, and try again.',
  },
  'store-newer-version': {
    happened: 'The stored licenses were written by a newer version of this program.',
    meaning: STILL_STORED,
    next: 'Update this program.',
  },
  'store-of-another-user': {
    happened: 'The stored licenses belong to another user of this computer.',
    meaning: 'Nothing was changed. Each user has licenses of their own.',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'The file in which licenses are stored is damaged.',
    meaning: 'The damaged file is kept. The next start repairs it from the newest good copy.',
    next: 'Try again. If it happens again, import your license files again.',
  },
  'store-disk-error': {
    happened: 'The disk reports errors where licenses are stored.',
    meaning: 'Nothing was changed by this. What is stored may not be readable.',
    next: 'Have the disk checked, and keep your license files in another place.',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
