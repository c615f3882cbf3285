import type { Reply } from '#core/contract/reply.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { isSameApplication } from '#core/application/application.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { recordStart } from '#main/use-cases/record-start.ts';
import { askToStart, continueOffline, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { problem } from '../contract-problem.ts';
import type { LicensingServer } from '../licensing-server.ts';
import type { HandlersOf } from './handler-table.ts';

type Asking = (opened: OpenedProfile, question: StatusQuestion) => UseCaseAnswer<StartAnswer>;

/** The prompts before an application starts, and starting it. None of this touches a network. */
export const startHandlers: HandlersOf<'askToStart' | 'dismissSignIn' | 'continueOffline' | 'startApplication'> = {
  askToStart: (server, { application }) => ask(server, askToStart, application),
  dismissSignIn: (server, { application }) => askAndTell(server, dismissSignIn, application),
  continueOffline: (server, { application }) => askAndTell(server, continueOffline, application),

  startApplication: async (server, { application }) => {
    const { applications } = server.options;
    const registered = applications.registered().find((one) => isSameApplication(one, application));
    if (registered === undefined) return problem('application-not-registered');
    const asked = ask(server, askToStart, application);
    if (!asked.ok) return asked;
    const { decision, prompt } = asked.value;
    if (prompt.signIn !== 'none' || prompt.afterClosing !== 'none') return { ok: true, value: { outcome: 'prompt-due', answer: asked.value } };
    if (!decision.mayRun) return problem('may-not-run');
    const launch = await applications.start(application, decision);
    if (!launch.ok) return problem('application-not-started', { errno: launch.errno });
    server.withProfile((opened) => recordStart(opened, decision, registered.name));
    server.changed();
    return { ok: true, value: { outcome: 'started', decision } };
  },
};

function ask(server: LicensingServer, asking: Asking, application: StatusQuestion): Reply<StartAnswer> {
  return server.withProfile((opened) => asking(opened, application));
}

function askAndTell(server: LicensingServer, asking: Asking, application: StatusQuestion): Reply<StartAnswer> {
  const reply = ask(server, asking, application);
  server.changed();
  return reply;
}
