import type { TrustEntryErrorCode, TrustFolderErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {The folder of trusted issuers} other {The folder of trusted issuers, {path},}}';
const NO_ISSUER = 'No issuer from it is trusted, so license files cannot be imported or used until this is put right.';
const ENTRY = '{path, select, absent {The entry} other {The entry {path}}}';
const OTHERS_COUNT = 'The other entries count all the same.';
const NO_ISSUER_OF_IT = `This issuer is not trusted. ${OTHERS_COUNT}`;
const NOT_COUNTED = `{entryOf, select, application {This application cannot be started from here. ${OTHERS_COUNT}} other {${NO_ISSUER_OF_IT}}}`;
const ASK_THE_ISSUER = 'Ask the issuer for their entry again.';
const ASK_ISSUER = `{entryOf, select, application {Ask whoever registered the application to put it right.} other {${ASK_THE_ISSUER}}}`;
const ASK_IT = 'Ask your IT department to put it right.';

/** Why the folder of trusted issuers is not used. */
export const trustFolderErrors = {
  'trust-folder-is-a-link': { happened: `${FOLDER} is a link to another place.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-a-folder': { happened: `${FOLDER} is not a folder.`, meaning: NO_ISSUER, next: ASK_IT },
  'trust-folder-not-owned-by-administrator': {
    happened: `${FOLDER} does not belong to an administrator.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-writable-by-others': {
    happened: `${FOLDER} can be written by users who are not administrators.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-inherits-access': {
    happened: `${FOLDER} takes its access rights from the folder above it.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-access-unknown': {
    happened: `${FOLDER} has access rights that could not be read.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-unreadable': {
    happened: `${FOLDER} could not be read{errno, select, absent {} other { ({errno})}}.`,
    meaning: NO_ISSUER,
    next: ASK_IT,
  },
  'trust-folder-too-many-files': { happened: `${FOLDER} holds more than a thousand files.`, meaning: NO_ISSUER, next: ASK_IT },
} as const satisfies Record<TrustFolderErrorCode, Explanation>;

/** Why one entry of trusted issuers does not count. */
export const trustEntryErrors = {
  'entry-file-is-a-link': { happened: `${ENTRY} is a link to another place.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-a-file': { happened: `${ENTRY} is not an ordinary file.`, meaning: NOT_COUNTED, next: ASK_IT },
  'entry-file-not-owned-by-administrator': {
    happened: `${ENTRY} does not belong to an administrator.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-writable-by-others': {
    happened: `${ENTRY} can be written by users who are not administrators.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-unreadable': {
    happened: `${ENTRY} could not be read{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_COUNTED,
    next: ASK_IT,
  },
  'entry-file-not-utf8': { happened: `${ENTRY} is not UTF-8 text.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-too-large': { happened: `${ENTRY} is larger than any entry.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-not-json': { happened: `${ENTRY} is not JSON text.`, meaning: NOT_COUNTED, next: ASK_ISSUER },
  'entry-kind-unclear': {
    happened: `${ENTRY} names either no signer or more than one way to know them.`,
    meaning: NO_ISSUER_OF_IT,
    next: 'Give it exactly one of "authority" and "pinnedCertificate".',
  },
  'field-unknown': {
    happened: `${ENTRY} has a field that means nothing{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: 'Remove the field, or update this program.',
  },
  'field-missing': {
    happened: `${ENTRY} lacks a field{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: ASK_ISSUER,
  },
  'field-wrong': {
    happened: `${ENTRY} has a field of a form that does not fit{field, select, absent {} other {: {field}}}.`,
    meaning: NOT_COUNTED,
    next: `{field, select, version {Write the version with four parts, such as 23.0.1.8.} other {${ASK_ISSUER}}}`,
  },
  'authority-unreadable': { happened: `The certificate in the entry could not be read.`, meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-not-an-authority': {
    happened: 'The certificate in the entry may not vouch for other certificates.',
    meaning: NO_ISSUER_OF_IT,
    next: ASK_THE_ISSUER,
  },
  'authority-weak-key': { happened: 'The key of the certificate in the entry is too weak.', meaning: NO_ISSUER_OF_IT, next: ASK_THE_ISSUER },
  'authority-critical-extension': {
    happened: 'The certificate in the entry demands something this program does not know.',
    meaning: NO_ISSUER_OF_IT,
    next: 'Update this program, or ask the issuer for another entry.',
  },
} as const satisfies Record<TrustEntryErrorCode, Explanation>;
