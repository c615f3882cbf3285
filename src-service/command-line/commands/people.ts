import type { Selectable } from 'kysely';
import { wanted } from '#core/texts/en/service-command.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { emailKey, isEmail } from '../../entitlements/email-key.ts';
import { putPerson } from '../../entitlements/put-person.ts';
import { recordChange } from '../../history/audit-chain.ts';
import { forgetAccount } from '../../sign-in/external/member-of-account.ts';
import { makePasswordLink } from '../../sign-in/password-link.ts';
import { hashPassword } from '../../sign-in/password.ts';
import { forgetKeys } from '../../sign-in/provider/provider-keys.ts';
import type { Reading } from '../../store/store.ts';
import type { Role, Tables } from '../../store/tables.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { readPassword } from '../read-password.ts';

const ROLES: readonly Role[] = ['user', 'administrator', 'co-administrator'];

/** What can be changed of a person, and how the answer calls it. */
const SHOWN = [['email', 'email'], ['name', 'name'], ['usage_country', 'country'], ['role', 'role'], ['disabled', 'disabled']] as const;

/** Options of `service user add`. What is not said stays as it is; somebody new needs a name and a country. */
export interface UserOptions {
  readonly name?: string;
  readonly country?: string;
  readonly role?: string;
  readonly disabled?: boolean;
  readonly passwordStdin?: boolean;
}

/**
 * `service user add`: makes a user, or changes what is said of who has this e-mail address already, and names what that was. Nobody is
 * let in again by it: that is `service user enable`.
 */
export async function userAdd(context: CommandContext, email: string, options: UserOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const { store, actor, now } = context;
  const old = await personOf(store.reading, organizationId, email);
  const [name, usageCountry] = [options.name ?? old?.name, options.country ?? old?.usage_country];
  const role = ROLES.find((one) => one === options.role);
  if (!isEmail(email)) return wrongOption('<email>', email, wanted.email);
  if (name === undefined) return wrongOption('--name', null, wanted.name);
  if (usageCountry === undefined || !/^[A-Z]{2}$/.test(usageCountry)) return wrongOption('--country', usageCountry ?? null, wanted.country);
  if (options.role !== undefined && role === undefined) return wrongOption('--role', options.role, wanted.role);
  const password = options.passwordStdin === true ? await readPassword(context, [email, name, organization.name]) : null;
  if (password !== null && isRefusal(password)) return password;
  const passwordHash = password === null ? null : await hashPassword(password.password);
  const spec = { email, name, usageCountry, role, disabled: options.disabled, passwordHash };
  const { put, before, after } = await store.change(organizationId, async (change) => {
    const found = await personOf(change, organizationId, email);
    // What is not said stays as it is at this moment, whoever changed it while a password was typed.
    const said = { ...spec, name: options.name ?? found?.name ?? name, usageCountry: options.country ?? found?.usage_country ?? usageCountry };
    const result = await putPerson(change, { organizationId, actor, now }, said);
    return { put: result, before: found, after: await personOf(change, organizationId, email) };
  });
  if (put.outcome === 'refused') return { refused: put.code, details: { email } };
  const changed: string[] = before === undefined || after === undefined ? [] : SHOWN.filter(([column]) => before[column] !== after[column]).map(([, shown]) => shown);
  if (put.outcome === 'changed' && password !== null) changed.push('password');
  const news = put.outcome === 'changed' ? { changed: changed.join(', ') } : {};
  const isLinkWanted = put.outcome === 'made' && password === null && after?.disabled === 0 && context.configuration.signIn.kind === 'embedded';
  return { user: put.id, outcome: put.outcome, ...news, ...(isLinkWanted ? await linkFor(context, organizationId, put.id) : {}) };
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

/** `service user forget-account`: another account of the provider may be theirs from now on. */
export async function userForgetAccount(context: CommandContext, email: string): Promise<CommandAnswer> {
  const member = await memberOf(context, email);
  if (isRefusal(member)) return member;
  const { store, actor, now } = context;
  const organizationId = member.organization_id;
  const isForgotten = await store.change(organizationId, (change) => forgetAccount(change, { organizationId, actor, now }, member.id));
  return { user: member.id, outcome: isForgotten ? 'changed' : 'unchanged' };
}

/**
 * `service sign-in renew-keys`: forgets the provider's keys. Processes that run notice within a minute, and have made new ones. The keys
 * are everybody's, so the history of every organisation says so.
 */
export async function renewSignInKeys({ store, configuration, actor, now }: CommandContext): Promise<CommandAnswer> {
  if (configuration.signIn.kind === 'external') return { refused: 'no-local-accounts' };
  await forgetKeys(store);
  for (const { id } of await store.reading.selectFrom('organization').select('id').orderBy('id').execute()) {
    await store.change(id, (change) => recordChange(change, id, { at: now, actor, action: 'sign-in-keys.renewed', subject: id, before: null, after: null }));
  }
  return { 'sign-in keys': 'forgotten; new ones are made within a minute' };
}

/** Makes a link, and words it for the terminal. */
export async function linkFor({ store, configuration, actor, now }: CommandContext, organizationId: string, memberId: string): Promise<Readonly<Record<string, string>>> {
  const deed = { organizationId, actor, now };
  const link = await store.change(organizationId, (change) => makePasswordLink(change, deed, memberId, configuration.publicUrl));
  return { 'link to set the password': link.url, 'link good until': formatIsoInstant(link.expiresAt) };
}

/** Somebody as a command finds them. */
type Member = Pick<Selectable<Tables['member']>, 'id' | 'organization_id' | 'email' | 'name' | 'usage_country' | 'role' | 'disabled'>;

/** Finds somebody of the organisation that a command is for. */
export async function memberOf(context: CommandContext, email: string): Promise<Member | CommandRefusal> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const member = await personOf(context.store.reading, organization.organizationId, email);
  return member ?? { refused: 'unknown-user', details: { email } };
}

function personOf(reading: Reading, organizationId: string, email: string): Promise<Member | undefined> {
  return reading
    .selectFrom('member')
    .select(['id', 'organization_id', 'email', 'name', 'usage_country', 'role', 'disabled'])
    .where((row) => row.and({ organization_id: organizationId, email_key: emailKey(email) }))
    .executeTakeFirst();
}
