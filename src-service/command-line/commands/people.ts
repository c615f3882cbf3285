import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { emailKey, isEmail } from '../../entitlements/email-key.ts';
import { putMember } from '../../entitlements/put-member.ts';
import { issueAccessToken } from '../../sign-in/access-tokens.ts';
import { hashPassword } from '../../sign-in/password.ts';
import type { Role } from '../../store/tables.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
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
  const password = options.passwordStdin === true ? await readPassword(context) : null;
  if (password !== null && isRefusal(password)) return password;
  const passwordHash = password === null ? null : await hashPassword(password.password);
  const { organizationId } = organization;
  const { store, actor, now } = context;
  const spec = { email, name: options.name, usageCountry: options.country, role, disabled: options.disabled === true, passwordHash };
  const put = await store.change(organizationId, (change) => putMember(change, { organizationId, actor, now }, spec));
  return { user: put.id, outcome: put.outcome };
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
