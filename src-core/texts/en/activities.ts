import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {A license} other {The license for {applications}}}';
const FROM_FILE =
  "{origin, select, folder { from your organisation's folder{file, select, absent {} other { ({file})}}} other {{file, select, absent {} other { from {file}}}}}";
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other { for product {product}}}} other { for {application}}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `${LICENSE} was imported${FROM_FILE}{until, select, absent {} other {, until {until}}}.`,
  replaced: `${LICENSE} was extended${FROM_FILE}{until, select, absent {} other {, until {until}}}.`,
  unchanged: `${LICENSE} was imported again${FROM_FILE}; it was here already.`,
  refused: "{file, select, absent {A file} other {{file}}} was not imported{origin, select, folder { from your organisation's folder} other {}}.{because, select, absent {} other { {because}}}",
  cleared: `${LICENSE} was cleared{because, select, linked { together with another form of it} other {}}.`,
  ended: `${LICENSE} ended{endedAt, select, absent {} other { on {endedAt}}} and was checked in automatically.`,
  'holds-again': `The clock was set right. ${LICENSE} holds again{until, select, absent {} other {, until {until}}}.`,
  'revocations-accepted':
    "A list of ended licenses{issuer, select, absent {} other { of {issuer}}} was accepted{origin, select, folder { from your organisation's folder} other {}}{checkouts, select, absent {} other {; {checkouts, plural, =0 {it ends none that was not ended before} one {it ends # license} other {it ends # licenses}}}}.",
  'signed-in': '{user, select, absent {Somebody} other {{user}}} signed in.',
  'signed-out': '{user, select, absent {Somebody} other {{user}}} signed out.',
  'refresh-failed': 'The sign-in could not be confirmed.{because, select, absent {} other { {because}}}',
  'sign-in-dismissed': `The sign-in was closed${APPLICATION}; the offline period has begun.`,
  'continued-offline': `Work went on offline${APPLICATION}{until, select, absent {} other {, possible until {until}}}.`,
  'application-started':
    '{application, select, absent {{product, select, absent {An application} other {Product {product}}}} other {{application}}} was started{status, select, Offline { offline} Trial { as a trial} other {}}{until, select, absent {} other {; it may run until {until}}}.',
  notified:
    '{ending, select, grace {{threshold, select, ended {A notification said that the time for working offline is over.} other {A notification said until when work can go on offline{endsAt, select, absent {} other {: {endsAt}}}.}}} other {A notification said when {applications, select, absent {a license} other {the license for {applications}}} ends{endsAt, select, absent {} other {: {endsAt}}}.}}',
  'receipt-taken':
    "{checkedInBy, select, receipt {The entitlement service has the receipt for {applications, select, absent {a license} other {the license for {applications}}}. This is the check-in; usage has ended.} other {Your administrator's service has the receipt for {applications, select, absent {a license} other {the license for {applications}}}. Usage ends when your administrator checks the license in.}}",
  'receipt-refused': "The entitlement service did not take the receipt for {applications, select, absent {a license} other {the license for {applications}}}. Send it to your administrator.",
  'store-repaired':
    'The stored licenses were repaired.{keptAs, select, absent {} other { The damaged file is kept as {keptAs}.}}',
} as const satisfies Messages['activities'];
