import { followConfirmed } from '#main/use-cases/refresh/follow-confirmed.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { policyJson, policyRows } from '../render/confirmed-sign-in.ts';
import { untrustedLines } from '../render/untrusted-service.ts';
import { serviceAccess } from '../service-access.ts';

/** `refresh`: gets the newest entitlements, and reports cleared checkouts and usage. */
export function refreshCommand(context: CommandContext): Promise<CommandResult> {
  const { texts, layout, signal } = context;
  return withProfile(context, async (opened) => {
    const access = serviceAccess(opened, context);
    if (context.showsProgress) context.terminal.stderr(layout.lines([texts.say('sign-in-wait')]));
    const outcome = await refreshPolicy(access, signal);
    if (!outcome.ok) {
      const result = problemResult(context, outcome.problem, 'looking');
      return outcome.untrusted === null ? result : { ...result, diagnostics: result.diagnostics + untrustedLines(outcome.untrusted, context) };
    }
    await followConfirmed(access, outcome, signal);
    const { policy, isSealed } = outcome;
    const notes = isSealed ? [] : [texts.say('sign-in-not-sealed')];
    return done(layout.lines([texts.say('refreshed'), ...notes]) + layout.rows(policyRows(policy, context)), { outcome: 'refreshed', policy: policyJson(policy) });
  });
}
