import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { isTimeZone } from '#core/time/civil-date.ts';
import { wanted } from '#core/texts/en/service-command.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { putCountrySettings } from '../../entitlements/checkout-settings.ts';
import { isEmail } from '../../entitlements/email-key.ts';
import { makeOrganization } from '../../entitlements/make-organization.ts';
import { putMember } from '../../entitlements/put-member.ts';
import { trustEntryOf } from '../../issuer/issuer.ts';
import { makeIssuer } from '../../issuer/make-issuer.ts';
import { hashPassword } from '../../sign-in/password.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRows } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { readPassword } from '../read-password.ts';
import { entryFingerprint } from './issuer.ts';
import { linkFor } from './people.ts';

/** Options of `service init`. */
export interface InitOptions {
  readonly organizationName: string;
  readonly organizationId?: string;
  readonly administrator: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly rootKeyFile: string;
  readonly passwordStdin?: boolean;
}

/** Makes an organisation from nothing: its issuer, its first administrator, and the zone of that one's country. */
export async function init(context: CommandContext, options: InitOptions): Promise<CommandAnswer> {
  const { store, configuration, actor, now } = context;
  const { organizationName, administrator, name, country, timeZone } = options;
  if (!isEmail(administrator)) return wrongOption('--administrator', administrator, wanted.email);
  if (!/^[A-Z]{2}$/.test(country)) return wrongOption('--country', country, wanted.country);
  if (!isTimeZone(timeZone)) return wrongOption('--time-zone', timeZone, wanted.timeZone);
  if (organizationName.trim() === '') return wrongOption('--organization-name', organizationName, wanted.name);
  const id = options.organizationId === undefined ? undefined : (parseCheckoutId(options.organizationId) ?? undefined);
  if (options.organizationId !== undefined && id === undefined) return wrongOption('--organization-id', options.organizationId, wanted.guid);
  const there = await store.reading.selectFrom('organization').select('id').where('name', '=', organizationName).executeTakeFirst();
  if (there !== undefined) return { refused: 'organization-there-already' };
  // Looked at before anything is made: half an organisation would be in the way of the next try.
  const files = [options.rootKeyFile, ...(configuration.keys.kind === 'file' ? [configuration.keys.path] : [])];
  const taken = files.find((file) => existsSync(file));
  if (taken !== undefined) return { refused: 'file-there-already', details: { file: taken } };
  const homeless = files.find((file) => !existsSync(dirname(file)));
  if (homeless !== undefined) return { refused: 'no-such-folder', details: { folder: dirname(homeless) } };
  const password = options.passwordStdin === true ? await readPassword(context, [administrator, name, organizationName]) : null;
  if (password !== null && isRefusal(password)) return password;
  const passwordHash = password === null ? null : await hashPassword(password.password);
  const organizationId = await makeOrganization(store, organizationName, actor, now, id);
  const deed = { organizationId, actor, now };
  const member = await store.change(organizationId, async (change) => {
    await putCountrySettings(change, deed, { country, timeZone, enabled: true, longestDays: null, restricted: [] });
    return putMember(change, deed, { email: administrator, name, usageCountry: country, role: 'administrator', disabled: false, passwordHash });
  });
  const issuing = { organization: { organizationId, name: organizationName }, place: configuration.keys, actor, now };
  const made = await makeIssuer(store, issuing, options.rootKeyFile);
  if (!made.ok) return { refused: made.problem, details: { organization: organizationId } };
  // Without one nobody could ever sign in.
  const link = passwordHash === null && configuration.signIn.kind === 'embedded' ? await linkFor(context, organizationId, member.id) : {};
  const entry = await trustEntryOf(store.reading, organizationId);
  const { store: place, keys } = configuration;
  return {
    organization: organizationId,
    administrator: member.id,
    ...link,
    issuer: made.serial,
    'certificate until': formatIsoInstant(made.validUntil),
    ...(entry === null ? {} : { fingerprint: entryFingerprint(entry) }),
    store: place.kind === 'sqlite' ? place.path : 'PostgreSQL',
    'signing key': keys.kind === 'file' ? keys.path : 'sealed in the store',
    'root key': options.rootKeyFile,
    next: nextSteps(configuration.publicUrl, options.rootKeyFile, 'link to set the password' in link),
  };
}

/** What is to be done after this, in order. */
function nextSteps(publicUrl: string, rootKeyFile: string, hasLink: boolean): CommandRows {
  return [
    { 'do next': `move ${rootKeyFile} off this machine`, 'what for': 'only a new issuing certificate needs it' },
    { 'do next': 'service serve (in a checkout: npm run -s service -- serve)', 'what for': `answers requests at ${publicUrl}` },
    ...(hasLink ? [{ 'do next': 'open the link above', 'what for': 'the administrator sets a password' }] : []),
    { 'do next': 'service user import, application import, contract import, …', 'what for': 'people and the catalogue, from tables (docs/service.md)' },
    { 'do next': 'service issuer trust-entry --out trust-entry.json', 'what for': 'on each workstation: licensing trust add trust-entry.json, once the fingerprint above was confirmed by telephone' },
    { 'do next': `licensing service-url ${publicUrl}`, 'what for': 'on each workstation: where it signs in' },
  ];
}
