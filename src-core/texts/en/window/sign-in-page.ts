import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'You are signed in',
  'signed-in-meaning': 'You can close this page and go back to Licensing Client.',
  'not-signed-in': 'The sign-in was not completed',
  'not-signed-in-meaning': 'Nothing changed. Go back to Licensing Client: it says why, and you can try again there.',
  foreign: 'This page belongs to no sign-in',
  'foreign-meaning': 'No sign-in that Licensing Client waits for ends here. Nothing changed; close this page.',
  twice: 'This sign-in is over',
  'twice-meaning': 'You can close this page and go back to Licensing Client.',
} as const satisfies WindowMessages['sign-in-page'];
