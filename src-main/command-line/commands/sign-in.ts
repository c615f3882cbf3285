import { printable } from '#core/texts/printable.ts';
import { MINUTE } from '#core/time/instant.ts';
import { openInBrowser } from '#main/sign-in/open-in-browser.ts';
import { SIGN_IN_PATIENCE } from '#main/sign-in/sign-in-patience.ts';
import { hasDisplay } from '#main/window-host/host-commands.ts';
import { followConfirmed } from '#main/use-cases/refresh/follow-confirmed.ts';
import { endUnkeptSignIn } from '#main/use-cases/sign-in/end-unkept-sign-in.ts';
import { signIn } from '#main/use-cases/sign-in/sign-in.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { policyJson, policyRows } from '../render/confirmed-sign-in.ts';
import { untrustedLines } from '../render/untrusted-service.ts';
import { serviceAccess } from '../service-access.ts';

/** `sign-in`: signs in at the entitlement service by the browser; where none opens, the address to open stands on stderr. */
export function signInCommand(options: OptionsOf<'sign-in'>, context: CommandContext): Promise<CommandResult> {
  const { texts, layout, terminal, signal, environment } = context;
  return withProfile(context, async (opened) => {
    const access = serviceAccess(opened, context);
    const opensBrowser = options.browser !== false && hasDisplay(process.platform, environment);
    const isSwitching = options.switch === true;
    const outcome = await signIn(access, {
      onProgress: (progress) => {
        if (progress.state !== 'waiting-for-browser') return;
        const minutes = SIGN_IN_PATIENCE / MINUTE;
        // Also with --json and --quiet: without the address nobody could sign in. It is copied as it is, so it is not wrapped.
        terminal.stderr(`${layout.lines([texts.say(opensBrowser ? 'sign-in-opened' : 'sign-in-open', { minutes })])}\n  ${progress.link}\n\n`);
      },
      openBrowser: (address) => {
        if (opensBrowser) void openInBrowser(address());
      },
      language: 'system',
      chooseAccount: () => Promise.resolve(isSwitching ? 'switch' : 'keep'),
      asksWho: isSwitching,
      signal,
    });
    if (!outcome.ok) {
      const result = problemResult(context, outcome.problem, 'looking');
      const { progress } = outcome;
      return progress.state === 'not-trusted' ? { ...result, diagnostics: result.diagnostics + untrustedLines(progress, context) } : result;
    }
    await followConfirmed(access, outcome, signal);
    // Nobody could refresh with it once this command has ended.
    await endUnkeptSignIn(access);
    const { account, keptIn, policy, isSealed } = outcome;
    const shown = account.email ?? account.name;
    const text = [
      layout.lines([texts.say('signed-in-as', { account: shown === null ? null : printable(shown) })]),
      layout.rows(policyRows(policy, context)),
      layout.lines([texts.say('sign-in-kept', { place: keptIn }), ...(isSealed ? [] : [texts.say('sign-in-not-sealed')])]),
    ].join('');
    return { text, diagnostics: '', json: { outcome: 'signed-in', account, keptIn, policy: policyJson(policy) }, exitCode: 0 };
  });
}
