import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { serviceAccess } from '../service-access.ts';

/** `sign-out`: ends the sign-in, here in any case and at the service where it can be reached. */
export function signOutCommand(context: CommandContext): Promise<CommandResult> {
  const { texts, layout, signal } = context;
  return withProfile(context, async (opened) => {
    const answer = await signOut(serviceAccess(opened, context), signal);
    if (!answer.ok) return problemResult(context, answer, 'looking');
    const { outcome, isServiceTold } = answer.value;
    const json = { outcome, serviceTold: isServiceTold };
    if (outcome === 'unchanged') return done(layout.lines([texts.say('nobody-signed-in')]), json);
    const told = isServiceTold ? [] : [texts.say('service-not-told')];
    return done(layout.lines([texts.say('signed-out'), texts.say('sign-out-kept-licenses'), ...told]), json);
  });
}
