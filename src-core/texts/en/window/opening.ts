import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: 'Opening …',
  'go-on': 'Go on',
  'enter-code': 'Enter the code',
  'where-the-code-is': 'It stands in the terminal in which the client was started. It works once, for this window.',
  code: 'Code',
  open: 'Open',
  'code-wrong':
    'That is not the code. {tries, plural, one {You can try # more time} other {You can try # more times}}; then you have to wait a little.',
  'code-wait':
    'That was wrong too often. Wait {seconds, plural, one {# second} other {# seconds}}, then enter the code that stands in the terminal.',
  'code-expired': 'That code is too old. A new one stands in the terminal. Enter that one.',
  'open-elsewhere': 'This window is open already',
  'open-elsewhere-meaning': 'The client shows one window at a time, and it is open in another window or tab. Go on there; you can close this one.',
  'not-for-you': 'This is not the way in',
  'not-for-you-meaning': 'The client opens its window by itself. Nobody gets in by this address; start the client again to open a new window.',
  'other-address': 'The address is another one',
  'other-address-meaning': 'Open {address}, exactly as it stands in the terminal.',
} as const satisfies WindowMessages['opening'];
