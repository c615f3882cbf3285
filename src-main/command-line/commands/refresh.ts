import { followConfirmed } from '#main/use-cases/refresh/follow-confirmed.ts';
import { refreshAlone } from '#main/use-cases/refresh/refresh-alone.ts';
import { reportAddressee } from '#main/use-cases/refresh/report-addressee.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
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
    const outcome = await refreshAlone(access, signal);
    if ('aborted' in outcome) return problemResult(context, useCaseProblem('service-no-answer', { cause: 'aborted' }), 'looking');
    if (!outcome.ok) {
      const result = problemResult(context, outcome.problem, 'looking');
      return outcome.untrusted === null ? result : { ...result, diagnostics: result.diagnostics + untrustedLines(outcome.untrusted, context) };
    }
    // What another process refreshed meanwhile is this one's as well, and that one does what follows.
    if (!('by' in outcome)) await followConfirmed(access, outcome, signal);
    const given = 'by' in outcome ? reportAddressee(opened) : { ok: true as const, value: outcome };
    if (!given.ok) return problemResult(context, given, 'looking');
    if (given.value === null) return problemResult(context, useCaseProblem('sign-in-needed'), 'looking');
    const { policy } = given.value;
    const notes = opened.profileKey.keys !== null ? [] : [texts.say('sign-in-not-sealed')];
    return done(layout.lines([texts.say('refreshed'), ...notes]) + layout.rows(policyRows(policy, context)), { outcome: 'refreshed', policy: policyJson(policy) });
  });
}
