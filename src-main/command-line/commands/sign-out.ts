import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { serviceAccess } from '../service-access.ts';

/** `sign-out`: ends the sign-in, here and at the service where it can be reached; at the service also where it cannot be noted here. */
export function signOutCommand(context: CommandContext): Promise<CommandResult> {
  const { texts, layout, signal } = context;
  return withProfile(context, async (opened) => {
    const answer = await signOut(serviceAccess(opened, context), signal);
    if (!answer.ok) return problemResult(context, answer, 'looking');
    const { outcome, isServiceTold, unnoted } = answer.value;
    if (unnoted !== null) {
      const result = problemResult(context, unnoted, 'looking');
      const ended = layout.lines([texts.say(isServiceTold ? 'sign-out-unnoted' : 'service-not-told')]);
      return { ...result, diagnostics: result.diagnostics + ended, json: { ...result.json, serviceTold: isServiceTold } };
    }
    const json = { outcome, serviceTold: isServiceTold };
    if (outcome === 'unchanged') return done(layout.lines([texts.say('nobody-signed-in')]), json);
    const told = isServiceTold ? [] : [texts.say('service-not-told')];
    return done(layout.lines([texts.say('signed-out'), texts.say('sign-out-kept-licenses'), ...told]), json);
  });
}
