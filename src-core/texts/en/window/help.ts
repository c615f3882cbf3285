import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'Help',
  keys: 'Keys',
  'with-control': 'Ctrl+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'Import a license file',
  'key-pages': 'Go to a page, in the order of the list',
  'key-filter': 'Search or filter on this page',
  'key-refresh': 'Read everything again',
  'key-settings': 'Settings',
  'key-help': 'This help',
  'key-close': 'Close what is on top',
  states: 'What the states mean',
  'state-online': 'You are signed in. Your applications work.',
  'state-offline': 'Your sign-in could not be confirmed. Applications work until the date shown; sign in once before then.',
  'state-licensed': 'Your applications work from license files that are checked out to this computer.',
  'state-sign-in-required': 'Without a sign-in or a license file, your applications do not start.',
  'state-attention': 'Something needs you. The Overview says what.',
  'state-nothing-yet': 'Nothing is stored on this computer yet. Sign in or import a license file.',
  'who-helps': 'Who helps',
  'ask-administrator':
    "Licenses come from your organisation's license administrator. Send them your user name, {user}, and the name of this computer, {machine}.",
  version: 'Version {version}',
} as const satisfies WindowMessages['help'];
