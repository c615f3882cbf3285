import type { Selectable } from 'kysely';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { emailKey, isEmail } from '../../entitlements/email-key.ts';
import { putPerson } from '../../entitlements/put-person.ts';
import { issueAccessToken } from '../../sign-in/access-tokens.ts';
import { makePasswordLink } from '../../sign-in/password-link.ts';
import { hashPassword } from '../../sign-in/password.ts';
import { forgetKeys } from '../../sign-in/provider/provider-keys.ts';
import type { Role, Tables } from '../../store/tables.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { readPassword } from '../read-password.ts';

const ROLES: readonly Role[] = ['user', 'administrator', 'co-administrator'];

/** Options of `service user add`. */
export interface UserOptions {
  readonly name: string;
  readonly country: string;
  readonly role: string;
  readonly disabled?: boolean;
  readonly passwordStdin?: boolean;
}

/** `service user add`: makes a user, or changes who has this e-mail address already. */
export async function userAdd(context: CommandContext, email: string, options: UserOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const role = ROLES.find((one) => one === options.role);
  if (!isEmail(email) || role === undefined || !/^[A-Z]{2}$/.test(options.country)) return { refused: 'usage' };
  const password = options.passwordStdin === true ? await readPassword(context, [email, options.name, organization.name]) : null;
  if (password !== null && isRefusal(password)) return password;
  const passwordHash = password === null ? null : await hashPassword(password.password);
  const { organizationId } = organization;
  const { store, actor, now } = context;
  const spec = { email, name: options.name, usageCountry: options.country, role, disabled: options.disabled === true, passwordHash };
  const put = await store.change(organizationId, (change) => putPerson(change, { organizationId, actor, now }, spec));
  if (put.outcome === 'refused') return { refused: put.code, details: { email } };
  const isLinkWanted = put.outcome === 'made' && password === null && !spec.disabled && context.configuration.signIn.kind === 'embedded';
  return { user: put.id, outcome: put.outcome, ...(isLinkWanted ? await linkFor(context, organizationId, put.id) : {}) };
}

/** `service user link`: makes a link with which somebody sets their password, for instance because they forgot it. */
export async function userLink(context: CommandContext, email: string): Promise<CommandAnswer> {
  const member = await memberOf(context, email);
  if (isRefusal(member)) return member;
  if (context.configuration.signIn.kind === 'external') return { refused: 'no-local-accounts' };
  if (member.disabled === 1) return { refused: 'user-disabled', details: { email } };
  return { user: member.id, ...(await linkFor(context, member.organization_id, member.id)) };
}

/** `service user disable` and `enable`: nobody who is disabled signs in, and who is signed in is refused from then on. */
export async function userSetDisabled(context: CommandContext, email: string, disabled: boolean): Promise<CommandAnswer> {
  const member = await memberOf(context, email);
  if (isRefusal(member)) return member;
  const { store, actor, now } = context;
  const organizationId = member.organization_id;
  const spec = { email: member.email, name: member.name, usageCountry: member.usage_country, role: member.role, disabled };
  const put = await store.change(organizationId, (change) => putPerson(change, { organizationId, actor, now }, spec));
  return put.outcome === 'refused' ? { refused: put.code, details: { email } } : { user: put.id, outcome: put.outcome };
}

/** `service sign-in renew-keys`: forgets the provider's keys. Processes that run notice within a minute, and have made new ones. */
export async function renewSignInKeys({ store, configuration }: CommandContext): Promise<CommandAnswer> {
  if (configuration.signIn.kind === 'external') return { refused: 'no-local-accounts' };
  await forgetKeys(store);
  return { 'sign-in keys': 'forgotten; new ones are made within a minute' };
}

/** Makes a link, and words it for the terminal. */
export async function linkFor({ store, configuration, actor, now }: CommandContext, organizationId: string, memberId: string): Promise<Readonly<Record<string, string>>> {
  const deed = { organizationId, actor, now };
  const link = await store.change(organizationId, (change) => makePasswordLink(change, deed, memberId, configuration.publicUrl));
  return { 'link to set the password': link.url, 'link good until': formatIsoInstant(link.expiresAt) };
}

type Member = Pick<Selectable<Tables['member']>, 'id' | 'organization_id' | 'email' | 'name' | 'usage_country' | 'role' | 'disabled'>;

async function memberOf(context: CommandContext, email: string): Promise<Member | CommandRefusal> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const member = await context.store.reading
    .selectFrom('member')
    .select(['id', 'organization_id', 'email', 'name', 'usage_country', 'role', 'disabled'])
    .where((row) => row.and({ organization_id: organization.organizationId, email_key: emailKey(email) }))
    .executeTakeFirst();
  return member ?? { refused: 'unknown-user', details: { email } };
}

/** The longest that a token of the command line is good for, in hours. */
const LONGEST_TOKEN = DAY / HOUR;

/** `service token create`: makes a short-lived access token, for scripts of administrators. */
export async function tokenCreate(context: CommandContext, email: string, { hours }: { readonly hours: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const count = Number(hours);
  if (!Number.isInteger(count) || count < 1 || count > LONGEST_TOKEN) return { refused: 'usage' };
  const { organizationId } = organization;
  const { store, actor, now } = context;
  return store.change(organizationId, async (change): Promise<CommandAnswer> => {
    const member = await change
      .selectFrom('member')
      .select(['id', 'disabled'])
      .where((row) => row.and({ organization_id: organizationId, email_key: emailKey(email) }))
      .executeTakeFirst();
    if (member === undefined) return { refused: 'unknown-user', details: { email } };
    if (member.disabled === 1) return { refused: 'user-disabled', details: { email } };
    return { token: await issueAccessToken(change, { organizationId, actor, now }, member.id, duration(count, HOUR)) };
  });
}
