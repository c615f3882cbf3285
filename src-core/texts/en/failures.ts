import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "… does not count: its issuer is not trusted here". */
export const failures = {
  unreadable: 'it could not be read',
  'too-large': 'it is larger than any license file',
  'not-a-license-file': 'it is not what was stored',
  damaged: 'it is damaged',
  'unsupported-version': 'this version of the program does not know its form',
  'not-a-checkout': 'no license was checked out with it',
  'untrusted-issuer': 'its issuer is not trusted on this computer any more',
  'certificate-not-valid-at-issue': "it was issued outside the life of its signer's certificate",
  'signature-invalid': 'its signature does not fit its content',
  'issued-in-the-future': 'it was issued later than now',
  'other-machine': 'it is for another computer',
  expired: 'it has ended',
  'cleared-earlier': 'it was cleared',
  revoked: 'its issuer ended it early',
  'is-a-checkout': 'it is a license file, not the document of a sign-in',
  'nonce-differs': 'it is the answer to another sign-in',
  'revocations-differ': 'the list of what was ended early is not beside it',
  'store-unavailable': 'it could not be read where it is stored',
} as const satisfies Messages['failures'];
