import { CommanderError } from 'commander';
import { createTexts } from '#core/texts/create-texts.ts';
import type { Texts } from '#core/texts/texts.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandOptions } from './command-runner.ts';
import { explanation, problemResult, type CommandResult } from './command-result.ts';
import { makeProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const LOCAL_TIME = {
  get timeZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

/**
 * Runs one command line and gives its exit code (command-line.md). Human text and JSON go to stdout, diagnostics to stderr; with
 * `--json` exactly one JSON object is printed, also when the command could not be understood.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<number> {
  const texts = createTexts('en', LOCAL_TIME);
  const isJson = words.includes('--json');
  let result: CommandResult | null = null;
  const program = makeProgram(PROGRAM_VERSION, async (options) => {
    result = await runCommand(options, { texts, terminal, environment, signal });
  });
  const detail: string[] = [];
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().configureOutput({ writeOut: terminal.stdout, writeErr: (text) => void detail.push(text), outputError: (text) => void detail.push(text) });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) result = unexpected(texts, error);
    else if (error.exitCode === 0) return 0;
    else result = misunderstood(texts, detail.join(''));
  }
  return result === null ? 0 : print(result, terminal, isJson);
}

async function runCommand(
  options: CommandOptions,
  { texts, terminal, environment, signal }: Pick<CommandContext, 'texts' | 'terminal' | 'signal'> & { readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<CommandResult> {
  const surroundings = readSurroundings(environment);
  if (!surroundings.ok) return problemResult(texts, surroundings);
  const isJson = options.json === true;
  const context: CommandContext = {
    terminal,
    texts,
    surroundings: surroundings.value,
    signal,
    isJson,
    get showsProgress() {
      return options.quiet !== true && terminal.canRedraw;
    },
  };
  const result = await runWith(options, context);
  return SHOWS_TRUST_FOLDER.has(options.command) ? result : withTrustFolderProblem(result, context);
}

/** The commands that say themselves what is wrong with the trust folder, or do not rest on it. */
const SHOWS_TRUST_FOLDER: ReadonlySet<CommandOptions['command']> = new Set(['trust-list', 'trust-add', 'diagnose', 'whoami']);

/** Where the trust folder is refused, no issuer in it counts: whatever a command says then, that comes first. */
function withTrustFolderProblem(result: CommandResult, { surroundings, texts }: CommandContext): CommandResult {
  const { folderProblem } = surroundings.trustStore;
  if (folderProblem === null) return result;
  const { code, path, facts } = folderProblem;
  return { ...result, diagnostics: `${explanation(texts, code, { ...facts, path })}\n${result.diagnostics}` };
}

async function runWith(options: CommandOptions, context: CommandContext): Promise<CommandResult> {
  switch (options.command) {
    case 'verify':
      return (await import('./commands/verify.ts')).verify(options, context);
    case 'import':
      return (await import('./commands/import.ts')).importFiles(options, context);
    case 'list':
      return (await import('./commands/list.ts')).list(context);
    case 'status':
      return (await import('./commands/status.ts')).status(options, context);
    case 'clear':
      return (await import('./commands/clear.ts')).clear(options, context);
    case 'receipt':
      return (await import('./commands/receipt.ts')).receipt(options, context);
    case 'history':
      return (await import('./commands/history.ts')).history(options, context);
    case 'whoami':
      return (await import('./commands/whoami.ts')).whoami(context);
    case 'diagnose':
      return (await import('./commands/diagnose.ts')).diagnose(options, context);
    case 'trust-list':
      return (await import('./commands/trust-list.ts')).trustList(context);
    case 'trust-inspect':
      return (await import('./commands/trust-inspect.ts')).trustInspect(options, context);
    case 'trust-add':
      return (await import('./commands/trust-add.ts')).trustAdd(options, context);
  }
}

function print(result: CommandResult, terminal: Terminal, isJson: boolean): number {
  if (isJson) terminal.stdout(`${JSON.stringify({ schema: 1, ...result.json })}\n`);
  else terminal.stdout(result.text);
  terminal.stderr(result.diagnostics);
  return result.exitCode;
}

/** What commander said, without its own "error:" in front. */
function misunderstood(texts: Texts, said: string): CommandResult {
  const [first = ''] = said.split('\n').filter((line) => line.trim() !== '');
  const sentence = first.replace(/^error: /, '').trim();
  const detail = sentence === '' ? 'No command was given.' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.!?)]$/.test(sentence) ? '' : '.'}`;
  const isHelp = said.includes('Usage:') && !said.startsWith('error:');
  const result = problemResult(texts, useCaseProblem('usage', isHelp ? { detail: 'No command was given.' } : { detail }));
  return isHelp ? { ...result, diagnostics: said } : result;
}

/** A broken promise of this program. The stack goes to stderr: it holds code, no licenses. */
function unexpected(texts: Texts, error: unknown): CommandResult {
  const result = problemResult(texts, useCaseProblem('unexpected'));
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ...result, diagnostics: `${result.diagnostics}${stack}\n` };
}
