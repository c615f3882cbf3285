import type { CommandErrorCode, OverrideErrorCode, WriteErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const PATH = '{path, select, absent {The file} other {{path}}}';
const VARIABLE = '{variable, select, absent {A variable of this program} other {The variable {variable}}}';
const NOT_WRITTEN = 'Nothing was written.';
const REAL_PROFILE = 'Nothing was done, so that your real profile is not touched by mistake.';

/** What can be wrong with a command, its arguments or its surroundings. */
export const commandErrors = {
  unexpected: {
    happened: 'Something went wrong inside this program.',
    meaning: 'What you asked for was not done. Licenses that were stored are still stored.',
    next:
      'Try again. If it happens again, {program, select, absent {save the report on the Diagnostics page and send it} other {run `{program} diagnose` and send its report}} to your administrator.',
  },
  usage: {
    happened: '{detail, select, absent {The command was not understood.} other {{detail}}}',
    meaning: 'Nothing was done.',
    next:
      '{program, select, absent {Use what the window shows.} other {`{program} {command, select, absent {--help} other {help {command}}}` shows what there is.}}',
  },
  'confirmation-needed': {
    happened: 'Clearing a license needs a confirmation, and there is nobody to ask.',
    meaning: 'Nothing was cleared.',
    next: 'Run the command in a terminal, or add --yes.',
  },
  'ambiguous-product': {
    happened:
      '{product, select, absent {The product} other {Product {product}}} is checked out in more than one form{choices, select, absent {} other {: {choices}}}.',
    meaning: 'Nothing was cleared, because it is not clear which license is meant.',
    next:
      '{program, select, absent {Choose it on the page Checked-out licenses.} other {Name the feature or the checkout; `{program} list` shows them.}}',
  },
  'no-such-file': {
    happened: '{path, select, absent {There is no such file.} other {There is no file {path}.}}',
    meaning: 'Nothing was done with it.',
    next: 'Check the name and the folder.',
  },
  'no-such-checkout': {
    happened:
      'This profile has no checkout {target, select, absent {{product, select, absent {of that kind} other {of product {product}}}} other {{target}}}.',
    meaning: 'Nothing changed.',
    next:
      '{program, select, absent {The page Checked-out licenses} other {`{program} list`}} shows the checkouts of this profile.',
  },
  'no-such-receipt': {
    happened:
      '{cause, select, lost {The receipt of this checkout was lost when this profile was damaged.} other {There is no receipt for this checkout, because it was not cleared here.}}',
    meaning: 'Nothing changed.',
    next: 'A receipt is made when a license is cleared.',
  },
  'no-license-file-inside': {
    happened: '{path, select, absent {There is no license file inside.} other {There is no license file in {path}.}}',
    meaning: '{activity, select, looking {There is nothing to look at.} other {Nothing was imported, and nothing changed.}}',
    next: 'Choose the folder or zip file your administrator sent.',
  },
  'forbidden-by-policy': {
    happened: 'The settings of this computer do not allow this.',
    meaning: 'Nothing changed.',
    next: 'Ask whoever manages this computer.',
  },
  'needs-administrator': {
    happened: 'This needs administrator rights on this computer.',
    meaning: 'Nothing changed.',
    next: 'Run it as an administrator, or ask your IT department.',
  },
  'fingerprint-needed': {
    happened: 'A license file can only be trusted together with the fingerprint of its signer.',
    meaning: 'No issuer was added.',
    next:
      'Ask the issuer for the fingerprint by telephone, and {program, select, absent {compare it with what the preview of the file shows.} other {add --fingerprint with what they say; `{program} trust inspect` shows what the file has.}}',
  },
  'issuer-already-there': {
    happened: 'This issuer is trusted already, and another file says something else of it{file, select, absent {} other {: {file}}}.',
    meaning: 'No issuer was added, and the one that is there stays as it is.',
    next: 'Compare the two. To change the issuer, an administrator removes the old file first.',
  },
  'fingerprint-differs': {
    happened: 'The fingerprint given is not that of the issuer of this file{found, select, absent {} other {, which is {found}}}.',
    meaning: 'No issuer was added.',
    next: 'Compare the fingerprint with the issuer by telephone before you add it.',
  },
  'network-unavailable': {
    happened: 'The entitlement service could not be reached.',
    meaning: 'Licenses and entitlements stored here still serve.',
    next: 'Check the network, and try again when it is back.',
  },
  'service-not-configured': {
    happened: 'No entitlement service is set on this computer.',
    meaning: 'License files can be imported and used without one.',
    next: 'Ask your administrator for the address of the entitlement service.',
  },
  'may-not-run': {
    happened: 'The application may not run now.',
    meaning: 'It was not started.',
    next: '{program, select, absent {Overview} other {`{program} status`}} says why, and what to do.',
  },
} as const satisfies Record<CommandErrorCode, Explanation>;

/** What can be wrong with a developer override. */
export const overrideErrors = {
  'override-empty': {
    happened: `${VARIABLE} is set, but to nothing.`,
    meaning: REAL_PROFILE,
    next: 'Give it a value, or unset it.',
  },
  'override-needs-profile-folder': {
    happened: `${VARIABLE} is set without LICENSING_PROFILE_DIR.`,
    meaning: REAL_PROFILE,
    next: 'Set LICENSING_PROFILE_DIR to a throw-away folder too.',
  },
  'override-on-own-profile': {
    happened: `${VARIABLE} is set, and LICENSING_PROFILE_DIR leads to your real profile.`,
    meaning: REAL_PROFILE,
    next: 'Set LICENSING_PROFILE_DIR to a throw-away folder.',
  },
  'override-not-an-instant': {
    happened: `${VARIABLE} is {value, select, absent {set to what} other {"{value}", which}} is no instant.`,
    meaning: 'Nothing was done.',
    next: 'Write it like 2020-01-15T12:00:00Z.',
  },
  'override-not-a-machine-name': {
    happened: `${VARIABLE} is {value, select, absent {set to what} other {"{value}", which}} is no machine name.`,
    meaning: 'Nothing was done.',
    next: 'Give a name without spaces.',
  },
} as const satisfies Record<OverrideErrorCode, Explanation>;

/** Why a file could not be written. */
export const writeErrors = {
  'no-such-folder': {
    happened: '{path, select, absent {The folder to write into} other {The folder of {path}}} is not there.',
    meaning: NOT_WRITTEN,
    next: 'Make the folder first, or choose another one.',
  },
  'not-a-file': {
    happened: `${PATH} is not an ordinary file.`,
    meaning: NOT_WRITTEN,
    next: 'Choose the name of a file.',
  },
  'exists-already': {
    happened: `${PATH} is there already, with other content.`,
    meaning: NOT_WRITTEN,
    next: 'Choose another name, or move the other file away.',
  },
  'no-permission': {
    happened: '{path, select, absent {You may not write there.} other {You may not write {path}.}}',
    meaning: NOT_WRITTEN,
    next: 'Choose a folder of your own.',
  },
  'read-only': {
    happened: '{path, select, absent {This place can only be read.} other {{path} is in a place that can only be read.}}',
    meaning: NOT_WRITTEN,
    next: 'Choose a folder that can be written.',
  },
  'disk-full': {
    happened: 'There is no room left on the disk{path, select, absent {} other { for {path}}}.',
    meaning: NOT_WRITTEN,
    next: 'Make room, or choose another disk.',
  },
  'write-failed': {
    happened: `${PATH} could not be written{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOT_WRITTEN,
    next: 'Try again, or choose another folder.',
  },
} as const satisfies Record<WriteErrorCode, Explanation>;
