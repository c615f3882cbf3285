import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: 'Clear {applications} from your profile on {machine}?',
  'shared-computer': 'Others who imported this file must clear it too.',
  'usage-goes-on':
    '{checkedInBy, select, receipt {Clearing here does not end usage yet. Usage is counted until the receipt has reached the entitlement service.} other {Clearing here does not check the license in. Usage is counted until your administrator does.}}',
  'others-too':
    'The same license also covers {applications}; {count, plural, one {it goes} other {they go}} too.',
  'linked-too':
    '{count, plural, one {An earlier or later form of this license goes with it} other {# earlier or later forms of this license go with it}}: {checkouts}.',
  'still-covered': '{application} stays licensed by another checkout until {until}.',
  cleared: 'Cleared from your profile on {at}: {applications}.',
  'not-again': 'The same file cannot be imported here again.',
  'without-receipt':
    '{count, plural, one {The stored file of this license does} other {The stored files of these licenses do}} not verify any more, so there is no receipt: {checkouts}. Ask your administrator to check {count, plural, one {it} other {them}} in.',
  'already-cleared': 'This license was already cleared, on {at}.',
  'already-ended': 'This license ended by itself on {at}; there is nothing to clear.',
  'already-revoked': 'This license was already ended by its issuer, on {at}; there is nothing to clear.',
  'receipt-for':
    '{checkedInBy, select, receipt {Receipt for the entitlement service. Once it has arrived, the license is checked in.} other {Receipt for your administrator, who checks the license in.}}',
  'receipt-taken':
    "{checkedInBy, select, receipt {The entitlement service has the receipt. This is the check-in; usage has ended.} other {Your administrator's service has the receipt.}}",
  'receipt-refused': "The entitlement service did not take this receipt. Send it to your administrator.",
  'no-receipts-taken': '{issuer} takes no receipts. Send your administrator this message instead.',
  'message-to-administrator':
    'I have cleared {applications} on {machine} on {at} (user {user}, checkout {checkout}). The license can be checked in.',
  'usage-from-now': 'Usage is counted around the clock, from when the license is made until it is checked in.',
  'ended-by-itself': 'The license for {applications} ended on {at} and was checked in automatically.',
  'import-on-shared-computer': 'Imported for your profile only. Others who share this computer import it too.',
} as const satisfies Messages['clearing'];
