import type { Messages } from '../messages.ts';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: 'A license for the same applications that ends later is already here.',
    meaning: 'The later one decides{until, select, absent {} other {: you can work until {until}}}.',
    next: 'There is nothing to do.',
  },
  'not-yet-valid': {
    happened: 'The license does not hold yet{validFrom, select, absent {} other {: it begins on {validFrom}}}.',
    meaning: 'It is kept, and counts from then on by itself.',
    next: 'There is nothing to do.',
  },
  'other-user': {
    happened: 'The license names another user{user, select, absent {} other {, {user}}}.',
    meaning: 'It works for you all the same on this computer.',
    next: 'There is nothing to do.',
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {The license is for another version.} other {The license is for version {licensedVersion}{askedVersion, select, absent {} other {, and the version that asks is {askedVersion}}}.}}',
    meaning: 'It runs all the same.',
    next: 'There is nothing to do.',
  },
  'clock-behind': {
    happened: "This computer's clock is more than a day behind{now, select, absent {} other {: it is {now}}}.",
    meaning: 'Licenses are judged by the time that has certainly passed.',
    next: "Check this computer's date and time.",
  },
  'clock-ahead': {
    happened: "This computer's clock has jumped ahead by more than a day.",
    meaning: 'Until it is set right, licenses may seem to end early. Set right within a day, nothing is lost.',
    next: "Check this computer's date and time.",
  },
  'revocations-stale': {
    happened:
      "The issuer's list of licenses that were ended early is old{issuedAt, select, absent {} other {: it is from {issuedAt}}}.",
    meaning: 'Licenses here work as before.',
    next: 'Ask your administrator for a newer list, and import it.',
  },
  'ends-soon': {
    happened: 'The license ends soon{until, select, absent {} other {: on {until}}}.',
    meaning: 'You can work until then.',
    next: 'If you need it longer, ask your administrator to extend it.',
  },
} as const satisfies Messages['notices'];

/** The outcomes of an import. */
export const outcomes = {
  imported:
    '{activity, select, trying {Would be imported} other {Imported}}{profile, select, absent {} other { for {profile}}}: {applications, select, absent {the license} other {{applications}}}{until, select, absent {} other {, until {until}}}.',
  unchanged:
    '{activity, select, trying {Nothing would change: it is already here{profile, select, absent {} other { for {profile}}}} other {Already here{profile, select, absent {} other { for {profile}}}; nothing had to change}}.',
  replaced:
    '{activity, select, trying {Would be extended} other {Extended}}{profile, select, absent {} other { for {profile}}}: {applications, select, absent {the license} other {{applications}}}{until, select, absent {} other {, now until {until}}}.',
  refused: '{activity, select, trying {Would not be imported} other {Not imported}}.',
  ignored: 'Passed over: it is no license file.',
} as const satisfies Messages['outcomes'];

const SKIPPED = 'Not looked at: an earlier check already decided, or it is none for a file of this kind.';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': { passed: 'Size{size, select, absent { fits a license file} other {: {size}}}', failed: 'Not of the size or encoding of a license file', skipped: SKIPPED },
  kind: { passed: 'A license file', failed: 'Not a license file', skipped: SKIPPED },
  envelope: { passed: 'Complete', failed: 'Damaged, or of an unknown form', skipped: SKIPPED },
  certificate: {
    passed: 'Signed by a trusted issuer{subject, select, absent {} other { ({subject})}}',
    failed: 'The signer is not trusted here{subject, select, absent {} other { ({subject})}}',
    skipped: SKIPPED,
  },
  signature: { passed: 'Unchanged since it was signed', failed: 'Changed since it was signed', skipped: SKIPPED },
  claims: { passed: 'Its content can be read', failed: 'Its content is damaged, or its signer may not say it', skipped: SKIPPED },
  'certificate-valid-at-issue': {
    passed: 'Signed while the certificate was good',
    failed:
      'Signed while the certificate was not good{validFrom, select, absent {} other {{validUntil, select, absent {} other { (it was good from {validFrom} to {validUntil})}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'A checked-out license', failed: 'No checked-out license', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: 'Issued{issuedAt, select, absent { in the past} other { {issuedAt}}}',
    failed: 'Issued later than now{issuedAt, select, absent {} other { ({issuedAt})}}',
    skipped: SKIPPED,
  },
  length: { passed: '{days, select, absent {Lasts no longer than a checkout may} other {Lasts {days, plural, one {# day} other {# days}}}}', failed: 'Longer than any checkout, or over before it begins', skipped: SKIPPED },
  machine: {
    passed: 'For this computer{licensed, select, absent {} other { ({licensed})}}',
    failed: 'For another computer{licensed, select, absent {} other {: it says {licensed}{thisComputer, select, absent {} other {, this computer is {thisComputer}}}}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: 'In date{expiresAt, select, absent {} other {, until {expiresAt}}}',
    failed: 'Ended{endedAt, select, absent {} other { on {endedAt}}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'Not ended early',
    failed:
      'Ended early{clearedAt, select, absent {} other {: cleared here on {clearedAt}}}{revokedAt, select, absent {} other {: by its issuer on {revokedAt}}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {Already in this profile} other {New to this profile}}',
    failed: 'Not comparable with what is here',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
