import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Decision } from '#core/status/decision.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { StartCommand } from './application-registration.ts';
import { DECISION_VARIABLE, decisionLine } from './decision-variable.ts';

/** A process that has begun, or the operating system's name of the error; `folder` where it is with the working folder. */
export type StartedProcess =
  | { readonly ok: true; readonly child: ChildProcess }
  | { readonly ok: false; readonly errno: string; readonly folder: string | null };

/** How a command is started: `alone` outlives whoever starts it, `here` shares its terminal. */
export type StartManner = 'alone' | 'here';

const OPTIONS: Readonly<Record<StartManner, SpawnOptions>> = {
  alone: { detached: true, stdio: 'ignore' },
  here: { detached: false, stdio: 'inherit' },
};

/**
 * Starts a command with the answer it runs on in its environment, without a shell. Resolves once the operating system has started
 * it, or has said why not.
 *
 * @param environment what the process gets beside `LICENSING_DECISION`
 */
export async function startProcess(
  { executable, words, workingFolder }: StartCommand,
  decision: Decision,
  environment: Readonly<Record<string, string | undefined>>,
  manner: StartManner,
): Promise<StartedProcess> {
  // Of a working folder that is not there, the operating system says the same as of a missing program.
  const problem = workingFolder === null ? null : folderProblem(workingFolder);
  if (problem !== null) return { ok: false, errno: problem, folder: workingFolder };
  const { spawn } = process.getBuiltinModule('node:child_process');
  try {
    const child = spawn(executable, words, {
      ...OPTIONS[manner],
      ...(workingFolder === null ? {} : { cwd: workingFolder }),
      env: { ...environment, [DECISION_VARIABLE]: decisionLine(decision) },
      shell: false,
      windowsHide: false,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      // Stays: what goes wrong later (a signal that cannot be sent) must not end this process.
      child.on('error', reject);
    });
    return { ok: true, child };
  } catch (error) {
    return { ok: false, errno: errnoOf(error), folder: null };
  }
}

function folderProblem(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? null : 'ENOTDIR';
  } catch (error) {
    return errnoOf(error);
  }
}
