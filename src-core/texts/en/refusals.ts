import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {This file} other {{path}}}';
const NEW_FILE = 'Ask your administrator for a new license file.';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `${FILE} could not be read{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Check that it is a file you may open, or copy it to a folder of your own and try again.',
  },
  'too-large': {
    happened: `${FILE} is larger than any license file.`,
    meaning: NOTHING_CHANGED,
    next: 'Choose the file your administrator sent: a few kilobytes, ending in .belic or .xml.',
  },
  'not-a-license-file': {
    happened: `${FILE} is not a license file.`,
    meaning: NOTHING_CHANGED,
    next: 'Choose the file your administrator sent, ending in .belic or .xml.',
  },
  damaged: {
    happened: `${FILE} is a license file, but its content is damaged.`,
    meaning: nothingImported('It may have been cut off or changed on its way here.'),
    next: 'Copy or download the file again. If that does not help, ask your administrator for a new one.',
  },
  'unsupported-version': {
    happened: `${FILE} has a form that this version of the program does not know.`,
    meaning: NOTHING_CHANGED,
    next: 'Update this program, then import the file again.',
  },
  'not-a-checkout': {
    happened: `${FILE} is a signed document, but no license was checked out with it.`,
    meaning: NOTHING_CHANGED,
    next: 'Ask your administrator for the license file of a checkout.',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {The signer of this file is not trusted on this computer.} other {This file was signed by "{subject}", who is not trusted on this computer.}}',
    meaning: nothingImported('What the file says about its license is not shown, because nobody here vouches for it.'),
    next:
      'Ask your IT department to add the issuer{fingerprint, select, absent {} other {; the fingerprint to confirm by telephone is {fingerprint}}}.',
  },
  'certificate-not-valid-at-issue': {
    happened:
      "The license was issued{issuedAt, select, absent {} other { on {issuedAt},}} outside the life of its signer's certificate{validFrom, select, absent {} other {{validUntil, select, absent {} other { ({validFrom} to {validUntil})}}}}.",
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `The signature of ${'{path, select, absent {this file} other {{path}}}'} does not fit its content.`,
    meaning: nothingImported('The content was changed after it was signed, by accident or on purpose.'),
    next: 'Get the file again from where your administrator put it. If that does not help, ask for a new one.',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {The license was issued later than now.} other {The license was issued on {issuedAt}, {now, select, absent {and that is later than now} other {but here it is {now}}}.}}',
    meaning: NOTHING_CHANGED,
    next: "Check this computer's date and time. If they are right, ask your administrator for a new license file.",
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {The license is for another computer.} other {The license is for the computer {licensed}{thisComputer, select, absent {, not for this one} other {; this computer is {thisComputer}}}.}}',
    meaning: nothingImported('A license works only on the computer it names.'),
    next:
      '{activity, select, stored {If this computer was renamed, give it its old name back, or ask} other {Import it there, or ask}} your administrator for a license for this computer, with its name exactly as shown.',
  },
  expired: {
    happened: '{endedAt, select, absent {The license has ended.} other {The license ended on {endedAt}.}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {This license was cleared from your profile earlier.} other {This license was cleared from your profile on {clearedAt}.}}',
    meaning: nothingImported('A cleared license cannot be imported here again.'),
    next: 'Ask your administrator for a new checkout if you need the license again.',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {The certificate that signed this license was withdrawn by its issuer.} other {This license was ended early by its issuer{revokedAt, select, absent {} other {, on {revokedAt}}}.}}',
    meaning: nothingImported('The license no longer counts.'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `${FILE} could not be stored.`,
    meaning: nothingImported('The licenses you had are as they were.'),
    next: 'What keeps it from being stored is said beside this. Import the file again when that is put right.',
  },
} as const satisfies Record<RefusalCode, Explanation>;
