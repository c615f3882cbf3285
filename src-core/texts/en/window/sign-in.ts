import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'Sign in',
  'starting-title': 'One moment',
  'starting-body': 'The entitlement service is being asked how to sign in.',
  'time-left': 'Time left: {left}',
  'no-page-opened': 'No page has opened? Open it again, or copy the link into your browser.',
  'not-completed-cancelled': 'It was cancelled. Nothing has changed.',
  'not-completed-refused': 'The sign-in page refused it. Nothing has changed. Try again with the account of your organisation.',
  'not-completed-timed-out': 'Nobody signed in on the page within five minutes. Nothing has changed.',
  'not-completed-answer-wrong':
    'What came back from the browser was no answer to this sign-in, so it does not count. Nothing has changed. If it happens again, tell your administrator.',
  'refused-not-a-member-title': 'You have not been added here yet',
  'refused-not-a-member':
    'Your account is right, and the entitlement service does not know it as a member of your organisation. Ask your administrator to add you.',
  'refused-user-disabled-title': 'Your account is disabled',
  'refused-user-disabled':
    'The entitlement service no longer takes sign-ins of this account. Checked-out licenses go on working. Ask your administrator.',
  'refused-sign-in-ended-title': 'Your sign-in has ended',
  'refused-sign-in-ended': 'It was ended at the entitlement service, or was not used for too long. Sign in again.',
  'refused-other-title': 'The entitlement service refused',
  'refused-other': 'Its reason: {code}. Nothing has changed. Send the details to your administrator.',
  'copied-opening': 'I cannot sign in to the entitlement service {service}. It says: {code}.',
  'copied-please-add': 'My account has to be added to our organisation.',
  'not-trusted-title': 'This computer does not trust the service yet',
  'not-trusted-body': 'Its answer was signed by somebody whom nobody on this computer has vouched for. Nothing was taken over.',
  'not-trusted-way-on':
    'The only way on: your IT department confirms the fingerprint by telephone with whoever runs the service, and adds the issuer to this computer. Then sign in again.',
  'it-opening': 'On the computer {machine} nobody can sign in to the entitlement service {service}: its issuer is not trusted there.',
  'it-confirm':
    'If this service is to be trusted: call whoever runs it on a number you know already, and have them read out the fingerprint. Only if it is the same, run this as an administrator:',
  'switch-meaning': 'Switching replaces the entitlements of {expected} on this computer. Checked-out licenses stay.',
  'signed-in-as': '{account, select, absent {You are signed in.} other {You are signed in as {account}.}}',
  'test-result': 'What the test found',
} as const satisfies WindowMessages['sign-in'];
