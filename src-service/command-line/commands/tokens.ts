import { wanted } from '#core/texts/en/service-command.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { emailKey } from '../../entitlements/email-key.ts';
import { issueAccessToken, revokeAccessTokens } from '../../sign-in/access-tokens.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { memberOf } from './people.ts';

/** The longest that a token of the command line is good for, in hours. */
const LONGEST_TOKEN = DAY / HOUR;

/** `service token create`: makes a short-lived access token, for scripts of administrators. */
export async function tokenCreate(context: CommandContext, email: string, { hours }: { readonly hours: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const count = Number(hours);
  if (!Number.isInteger(count) || count < 1 || count > LONGEST_TOKEN) return wrongOption('--hours', hours, wanted.hours);
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

/** `service token revoke`: ends every token of a user's scripts at once. Sign-ins go on. */
export async function tokenRevoke(context: CommandContext, email: string): Promise<CommandAnswer> {
  const member = await memberOf(context, email);
  if (isRefusal(member)) return member;
  const { store, actor, now } = context;
  const organizationId = member.organization_id;
  const revoked = await store.change(organizationId, (change) => revokeAccessTokens(change, { organizationId, actor, now }, member.id));
  return { user: member.id, revoked };
}
