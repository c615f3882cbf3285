import type { ApplicationKey } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { StartCommand } from '#main/applications/application-registration.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';

/** What `run` starts: what was typed, or what is registered for the application. */
export interface ToStart {
  readonly command: StartCommand;
  /** As registered; `null` for a command that was typed. */
  readonly name: string | null;
  readonly version: ApplicationVersion | null;
}

/** Finds what `run` is to start: the words behind `--`, or where there are none what is registered for the application. */
export async function commandToStart(
  application: ApplicationKey,
  typed: readonly string[],
  context: CommandContext,
): Promise<UseCaseAnswer<ToStart>> {
  const [executable, ...words] = typed;
  return executable === undefined ? registered(application, context) : typedCommand(executable, words, context);
}

async function typedCommand(name: string, words: readonly string[], { environment }: CommandContext): Promise<UseCaseAnswer<ToStart>> {
  const { findExecutable, isFileAt } = await import('#main/applications/find-executable.ts');
  const executable = findExecutable(name, { platform: process.platform, environment, isFile: isFileAt });
  if (executable === null) return useCaseProblem('application-not-started', { command: name, errno: 'ENOENT' });
  return { ok: true, value: { command: { executable, words, workingFolder: null }, name: null, version: null } };
}

/** Reading what is registered is not free on Windows, and a command that was typed needs none of it. */
async function registered(application: ApplicationKey, { surroundings }: CommandContext): Promise<UseCaseAnswer<ToStart>> {
  const { findRegistration } = await import('#main/use-cases/find-registration.ts');
  const found = findRegistration(application, surroundings.overrides);
  if (!found.ok) return found;
  const { command, name, version } = found.value;
  return { ok: true, value: { command, name, version } };
}
