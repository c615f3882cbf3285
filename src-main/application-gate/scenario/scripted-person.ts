import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { PromptWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import { continueOffline } from '#main/use-cases/sign-in/work-offline.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { START_PATIENCE } from '../gate-patience.ts';
import type { GateProfile } from '../gate-profile.ts';
import type { PromptsOfGate } from '../prompt-desk.ts';
import type { ScenarioPrompt } from './scenario-names.ts';

/** How soon, in milliseconds, a prompt is over that a scenario's person does not answer. */
export const SCENARIO_PATIENCE = 1_000;

/** Asks the person of a scenario, in the place of a window: what they do is stored as it would be. */
export function scriptedPerson(prompt: ScenarioPrompt, profile: GateProfile): PromptsOfGate {
  return async (question, _beginsAt, { signal, tell }) => {
    if (prompt === 'unavailable') return { ok: true, value: { window: 'none' } };
    // A window never opens in the turn in which it is asked for.
    await Promise.resolve();
    tell({ news: 'window-open', host: 'terminal', browser: null });
    if (prompt === 'continued') return goOn(profile, question);
    if (prompt === 'timed-out') await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    return CLOSED;
  };
}

const CLOSED = { ok: true, value: { window: 'closed', isPromptClosed: true } } as const;

async function goOn(profile: GateProfile, question: StatusQuestion): Promise<UseCaseAnswer<PromptWindow>> {
  const answer = await profile.use((opened) => continueOffline(opened, question), START_PATIENCE);
  return answer.ok ? CLOSED : answer;
}
