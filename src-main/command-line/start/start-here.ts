import { decisionJson } from '#core/status/decision-json.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { startProcess } from '#main/applications/start-process.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { RecordedAnswer } from '#main/use-cases/sign-in/work-offline.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { notRecordedText } from '../render/decision.ts';
import { jsonLine, trustFolderJson, trustFolderText } from '../trust-folder-problem.ts';
import type { Attempt } from './attempt.ts';
import type { ToStart } from './command-to-start.ts';
import { keepSession } from './kept-session.ts';
import { untilEnded } from './until-ended.ts';

/** Starts a command on an answer that lets it run: in this terminal, with the answer in its environment. It counts as usage, and stands in the history. */
export async function startHere(
  opened: OpenedProfile,
  { command, name }: ToStart,
  answer: RecordedAnswer,
  context: CommandContext,
): Promise<Attempt> {
  const { decision } = answer;
  const started = await startProcess(command, decision, context.environment, 'here');
  if (!started.ok) {
    const { errno, folder } = started;
    const facts = { command: command.executable, errno, ...(folder === null ? {} : { folder }) };
    return { outcome: 'not-started', problem: useCaseProblem('application-not-started', facts), answer };
  }
  const ended = untilEnded(started.child);
  context.terminal.sharedStderr(beginning(answer, started.child.pid ?? null, context));
  // Where nothing can be written the answer has said so; the command runs all the same.
  const kept = keepSession(opened, { decision, name, surroundings: context.surroundings }, ended);
  return { outcome: 'started', ended: kept.then(() => ended) };
}

/** What is said before the command says anything: nothing where all is well, as everything else is the command's to say. */
function beginning({ now, decision, unrecorded }: RecordedAnswer, processId: number | null, context: CommandContext): string {
  if (!context.isJson) return trustFolderText(context) + notRecordedText(unrecorded, context);
  return jsonLine({
    trustFolderProblem: trustFolderJson(context),
    now: formatIsoInstant(now),
    decision: decisionJson(decision),
    processId,
  });
}
