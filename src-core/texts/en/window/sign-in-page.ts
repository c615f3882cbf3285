import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Go back to the program',
  'signed-in-meaning': 'Your account was confirmed here. The program now fetches your entitlements, and says when you are signed in. You can close this page.',
  'not-signed-in': 'The sign-in was not completed',
  'not-signed-in-meaning': 'Nothing changed. Go back to the program: it says why, and you can try again there.',
  foreign: 'This page belongs to no sign-in',
  'foreign-meaning': 'No sign-in that is waited for on this computer ends here. Nothing changed; close this page.',
  twice: 'This sign-in is over',
  'twice-meaning': 'You can close this page and go back to the program.',
} as const satisfies WindowMessages['sign-in-page'];
