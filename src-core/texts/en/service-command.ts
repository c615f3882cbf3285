/** What is asked of people who sit at the terminal. */
export const prompts = {
  checkIn: (count: number, uncleared: number): string =>
    `This checks in ${String(count)}, of which ${String(uncleared)} were not cleared: their machines may go on until they take a revocation list or the license ends. Go on? [y/N]`,
  activationKey: 'Type or paste the activation key, and press Enter:',
} as const;

/** What is to be done after a command. */
export const next = {
  afterRotation: 'set it and start the service again: until then nobody gets a policy or a checkout',
  checkIn: (checkoutId: string): string => `service checkout check-in ${checkoutId}`,
  settleCountry: (country: string): string => `service settings set --country ${country} --time-zone ZONE`,
} as const;

/** What making and checking in do to usage. */
export const usageSaid = {
  fromNow: 'counted around the clock from now until the checkout is checked in',
  untilNow: 'ended with this; where a license was not cleared, its machine may go on with it until it takes a revocation list or the license ends',
} as const;

/** What the options and arguments of `service` want, for people on the terminal, in English. */
export const wanted = {
  application: 'ID@VERSION or ID:FEATURE@VERSION, for example 4100@10.16.2.34',
  applicationVersion: 'VERSION=SERVICE with four numbers in the version, for example 10.16.2.34=SES',
  access: 'allowed, maybe, denied or ended',
  activationKey: 'a key of 8 to 200 letters, digits and hyphens, as its first line',
  checkoutId: 'the id of a checkout (a guid), as "service checkout list" shows it',
  country: 'two capital letters (ISO 3166), for example DE',
  day: 'a day as YYYY-MM-DD',
  email: 'an e-mail address',
  entitlementKind: 'ordinary, trial or evaluation',
  feature: 'a line of text of at most 256 characters',
  guid: 'a guid, for example 11111111-1111-4111-8111-111111111111',
  hours: 'a whole number from 1 to 24',
  instant: 'an instant in ISO 8601 with its zone, for example 2026-12-01T00:00:00Z',
  keyFileOfStore: 'nothing: with SERVICE_KEY, keys lie in the store',
  keyFileOwn: 'ISSUER_KEY_FILE set, and SERVICE_KEY not: this is for keys that lie in a file',
  licenseService: 'SES or SELECTserver',
  limit: 'a whole number from 1 to 10000',
  longestDays: 'a whole number from 1 to 365, or none',
  machine: 'the name of a computer, as "licensing whoami" prints it there',
  name: 'a line of text of 1 to 200 characters',
  newKeyFile: 'a file that is not there yet, for the new key: yours lies in a file',
  product: 'a number of four to nine digits',
  qualifier: 'NAME=VALUE, and for those that clients read a value within its bounds',
  restricted: 'applications as ID or ID:FEATURE, for example 4200:Pro',
  role: 'user, administrator or co-administrator',
  states: (states: readonly string[]): string => states.join(', '),
  timeZone: 'an IANA time zone, for example Europe/Berlin',
  usageKind: 'checkout or session',
  version: 'a version of four numbers, for example 10.16.2.34',
  yesOrNo: 'yes or no',
} as const;

/** What the cells of a table want, by the names of their columns. */
export const wantedCells: Readonly<Record<string, string>> = {
  email: wanted.email,
  name: wanted.name,
  country: wanted.country,
  role: wanted.role,
  disabled: wanted.yesOrNo,
  'product id': wanted.product,
  feature: wanted.feature,
  version: wanted.version,
  'license service': wanted.licenseService,
  qualifiers: wanted.qualifier,
  contract: wanted.name,
  'ends on': wanted.day,
  maintenance: wanted.yesOrNo,
  kind: wanted.entitlementKind,
  access: wanted.access,
  'expires at': wanted.instant,
  'activation key': wanted.name,
};
