import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { isTimeZone } from '#core/time/civil-date.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { putCountrySettings } from '../../entitlements/checkout-settings.ts';
import { isEmail } from '../../entitlements/email-key.ts';
import { makeOrganization } from '../../entitlements/make-organization.ts';
import { putMember } from '../../entitlements/put-member.ts';
import { makeIssuer } from '../../issuer/make-issuer.ts';
import { hashPassword } from '../../sign-in/password.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { readPassword } from '../read-password.ts';
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
  if (!isEmail(administrator) || !/^[A-Z]{2}$/.test(country) || !isTimeZone(timeZone) || organizationName.trim() === '') return { refused: 'usage' };
  const id = options.organizationId === undefined ? undefined : (parseCheckoutId(options.organizationId) ?? undefined);
  if (options.organizationId !== undefined && id === undefined) return { refused: 'usage' };
  const there = await store.reading.selectFrom('organization').select('id').where('name', '=', organizationName).executeTakeFirst();
  if (there !== undefined) return { refused: 'organization-there-already' };
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
  return { organization: organizationId, administrator: member.id, ...link, issuer: made.serial, 'certificate until': formatIsoInstant(made.validUntil), 'root key': options.rootKeyFile };
}
