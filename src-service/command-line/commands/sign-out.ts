import { signOutMember } from '../../sign-in/sign-out-member.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { memberOf } from './people.ts';

/** `service user sign-out`: ends every sign-in of a user, for instance on a computer that could not tell the service. They may sign in again. */
export async function userSignOut(context: CommandContext, email: string): Promise<CommandAnswer> {
  const member = await memberOf(context, email);
  if (isRefusal(member)) return member;
  if (context.configuration.signIn.kind === 'external') return { refused: 'no-local-accounts' };
  const { store, actor, now } = context;
  const organizationId = member.organization_id;
  const wasSignedIn = await store.change(organizationId, (change) => signOutMember(change, { organizationId, actor, now }, member.id));
  return { user: member.id, outcome: wasSignedIn ? 'signed-out' : 'unchanged' };
}
