import type { Reply } from '#core/contract/reply.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { isSameApplication } from '#core/application/application.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { isOfflineForbidden, waitBeforePrompt, waitForRefresh } from '#main/refresh/wait-for-refresh.ts';
import { askToStart, continueOffline, dismissSignIn, type RecordedAnswer } from '#main/use-cases/sign-in/work-offline.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { problem } from '../contract-problem.ts';
import type { LicensingServer } from '../licensing-server.ts';
import { questionOf } from '../question-of.ts';
import type { HandlersOf } from './handler-table.ts';

type Asking = (opened: OpenedProfile, question: StatusQuestion) => UseCaseAnswer<RecordedAnswer>;

/** The prompts before an application starts, and starting it. None of this touches a network. */
export const startHandlers: HandlersOf<'askToStart' | 'dismissSignIn' | 'continueOffline' | 'startApplication'> = {
  askToStart: (server, { application }) => ask(server, askToStart, questionOf(application, server.options)),
  dismissSignIn: (server, { application }) => {
    server.service.signIns.leave();
    return ask(server, dismissSignIn, questionOf(application, server.options));
  },
  continueOffline: (server, { application }) => ask(server, continueOffline, questionOf(application, server.options)),

  startApplication: async (server, { application }) => {
    const { applications } = server.options;
    const registered = applications.registered().find((one) => isSameApplication(one, application));
    if (registered === undefined) return problem('application-not-registered');
    const question = { ...application, version: registered.version };
    const first = await ask(server, askToStart, question);
    if (!first.ok) return first;
    const isWorthWaiting = first.value.prompt.afterClosing !== 'none' && isOfflineForbidden(first.value.decision);
    const refreshed = isWorthWaiting ? await waitForRefresh(server.refreshing, waitBeforePrompt(first.value.decision)) : null;
    const asked = refreshed?.outcome === 'refreshed' ? await ask(server, askToStart, question) : first;
    if (!asked.ok) return asked;
    const { decision, prompt } = asked.value;
    // What a checkout covers, or a trial, needs no sign-in: closing the prompt would lead to nothing.
    if (prompt.afterClosing !== 'none') return { ok: true, value: { outcome: 'prompt-due', answer: asked.value } };
    if (!decision.mayRun) return problem('may-not-run');
    return server.changingOnce(async () => {
      const launch = await applications.start(application, decision);
      if (!launch.ok) return problem('application-not-started', { errno: launch.errno });
      // It runs, whether or not that can be recorded.
      await server.writing((opened) => server.started.begin(opened, decision, registered.name));
      return { ok: true, value: { outcome: 'started', decision } };
    });
  },
};

async function ask(server: LicensingServer, asking: Asking, question: StatusQuestion): Promise<Reply<StartAnswer>> {
  const reply = await server.writing((opened) => asking(opened, question));
  if (!reply.ok) return reply;
  const { now, decision, prompt, isChanged, unrecorded } = reply.value;
  if (unrecorded !== null) server.recordNext();
  if (isChanged || unrecorded !== null) server.changed();
  return { ok: true, value: { now, decision, prompt } };
}
