import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: 'Notifications',
  'checkout-title':
    '{count, plural, one {The license for {applications} ends in {days, plural, one {# day} other {# days}}} other {Licenses for {applications} end in {days, plural, one {# day} other {# days}}}}',
  'checkout-stops': 'Work goes on until {until}. Ask your administrator for a new license file, and import it before then.',
  'checkout-goes-on': 'It ends {until}. After that you can still work by your sign-in{then, select, absent {} other {, until {then}}}.',
  'grace-title': '{days, plural, one {# day} other {# days}} left to work offline',
  'grace-title-last-day': 'Working offline ends {until}',
  'grace-body':
    '{count, plural, one {{applications} runs} other {{applications} run}} until {until}. {service, select, none {Import a license file before then.} other {Sign in before then.}}',
  'grace-body-last-day':
    '{count, plural, one {{applications} stops} other {{applications} stop}} then. {service, select, none {Import a license file before that.} other {Sign in before that.}}',
  'ended-title': 'Working offline has ended',
  'ended-body':
    '{count, plural, one {{applications} needs} other {{applications} need}} {service, select, none {a license file to go on.} other {a sign-in to go on.}}',
  'and-more': '{count, plural, one {# more} other {# more}}',
  open: 'Show licenses',
  'sign-in': 'Sign in',
  import: 'Import a file',
  setting: 'Notifications',
  'setting-on': 'Also by the operating system',
  'setting-off': 'Only in this window',
  'setting-meaning': 'They come before a license or the time for working offline ends.',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
