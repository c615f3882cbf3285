import { EXIT_CODE_OF } from '#core/errors/exit-codes.ts';
import { serveGate } from '#main/application-gate/serve-gate.ts';
import { scenarioSurroundings, type ScenarioPlace, type ScenarioRefusal } from '#main/application-gate/scenario/scenario-surroundings.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { LocalSocketProblem } from '#main/local-socket/socket-folder.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { trustFolderText } from '../trust-folder-problem.ts';

/** The signals by which the system or a person asks for an end; an interrupt comes by the context. */
const ENDING = ['SIGTERM', 'SIGHUP'] as const;

/** `gate`: answers applications (application-gate.md) until nobody needs it or it is asked to end. Where another one does already, that is said. */
export async function gate(options: OptionsOf<'gate'>, context: CommandContext): Promise<CommandResult> {
  const place = await placeOf(options, context);
  if (!place.ok) return problemResult(context, place, 'looking');
  if ('refused' in place.value) return notPlayed(place.value, context);
  try {
    return await answerFrom(place.value, options, context);
  } finally {
    place.value.remove();
  }
}

async function answerFrom({ surroundings, environment }: ScenarioPlace, { stay, idle, prompt }: OptionsOf<'gate'>, context: CommandContext): Promise<CommandResult> {
  const { texts, terminal, isJson, signal, layout } = context;
  const idleAfter = idle === undefined ? {} : { idleAfter: idle * 1_000 };
  const result = await serveGate({ surroundings, environment, texts, stays: stay === true, ...idleAfter, ...(prompt === undefined ? {} : { scenarioPrompt: prompt }) });
  if (result.outcome === 'no-profile') return problemResult(context, result.problem, 'looking');
  if (result.outcome === 'refused') return refused(result.problem, context);
  const { address } = result;
  if (result.outcome === 'taken') return done(layout.lines([texts.say('gate-answers-already', { address })]), { address, outcome: 'taken' });
  const end = (): void => void result.end();
  for (const name of ENDING) process.on(name, end);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  if (surroundings.scenario !== undefined) terminal.stderr(layout.lines([texts.say('gate-scenario', { name: surroundings.scenario.name, folder: surroundings.profileFolder })]));
  // Said now: whoever started it in a terminal waits for this, and nobody for its end.
  if (!isJson) {
    terminal.stderr(trustFolderText(context));
    terminal.stdout(layout.lines([texts.say('gate-listening', { address })]));
  }
  const why = await result.ended;
  for (const name of ENDING) process.off(name, end);
  return done(why === 'idle' ? layout.lines([texts.say('gate-ended')]) : '', { address, outcome: why });
}

/** Where the gate answers, and from what: from a scenario where a developer chose one. */
async function placeOf({ scenario: name, product, feature }: OptionsOf<'gate'>, { surroundings, environment }: CommandContext): Promise<UseCaseAnswer<ScenarioPlace | ScenarioRefusal>> {
  if (name === undefined) return { ok: true, value: { surroundings, environment, remove: () => undefined } };
  const application = { ...(product === undefined ? {} : { productId: product }), ...(feature === undefined ? {} : { featureString: feature }) };
  return scenarioSurroundings({ name, application }, environment);
}

/** A scenario that would not answer what it is named after. */
function notPlayed(refusal: ScenarioRefusal, { texts, layout }: CommandContext): CommandResult {
  const code = `scenario-${refusal.refused}`;
  const message = refusal.refused === 'other-profile' ? texts.say('gate-scenario-other-profile', { folder: refusal.folder }) : texts.say('gate-scenario-other-reason', { name: refusal.name, reason: refusal.reason });
  return { text: '', diagnostics: layout.lines([`${message} [${code}]`]), json: { error: { code, message, facts: refusal } }, exitCode: EXIT_CODE_OF['usage'] };
}

/** There is no safe place to answer at: another user could answer instead. */
function refused({ code, path, errno }: LocalSocketProblem, { texts, layout }: CommandContext): CommandResult {
  const message = texts.say(`gate-${code}`, { path, errno: errno === '' ? null : errno });
  return {
    text: '',
    diagnostics: layout.lines([`${message} [${code}]`]),
    json: { error: { code, message, facts: { path, errno } } },
    exitCode: EXIT_CODE_OF['no-permission'],
  };
}
