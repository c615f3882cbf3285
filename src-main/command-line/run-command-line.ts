import { CommanderError, type Command } from 'commander';
import type { ExitCode } from '#core/errors/exit-codes.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from './command-context.ts';
import type { Presentation } from './presentation.ts';
import type { CommandOptions } from './command-runner.ts';
import { problemResult, type CommandResult } from './command-result.ts';
import { makeLayout } from './layout.ts';
import { makeProgram } from './program.ts';
import { programName } from '#main/program-name.ts';
import type { Terminal } from './terminal.ts';
import { jsonLine, trustFolderJson, trustFolderText } from './trust-folder-problem.ts';

/** The exit status shells give to a program that was interrupted. */
const INTERRUPTED: ExitCode = 130;

/** The command that leaves stdout to the program it starts; what it says itself goes to stderr. */
const STARTS_ANOTHER = 'run';

const LOCAL = {
  program: programName(),
  get timeZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

/** What a command line runs in: the texts and the terminal, and what the process has. */
interface Circumstances extends Presentation {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Runs one command line and gives its exit code (command-line.md). Human text and JSON go to stdout, diagnostics to
 * stderr; with `--json` exactly one JSON object is printed, also when the command could not be understood.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<number> {
  const texts = createTexts('en', LOCAL);
  const circumstances: Circumstances = {
    texts,
    program: LOCAL.program,
    // The first question to a terminal costs; a program that asks for JSON never asks it.
    get layout() {
      return makeLayout(terminal.columns);
    },
    terminal,
    environment,
    signal,
  };
  let result: CommandResult | null = null;
  // Where the words are not understood, all that is known is whether `--json` is among those that are no arguments.
  let isJson = beforeArguments(words).includes('--json');
  const program = makeProgram(PROGRAM_VERSION, async (options) => {
    isJson = options.json === true;
    result = await runCommand(options, circumstances);
  });
  const detail: string[] = [];
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    const writeErr = (text: string): void => void detail.push(text);
    command.exitOverride().configureOutput({ writeOut: terminal.stdout, writeErr, outputError: writeErr });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) result = unexpected(circumstances, error);
    else if (error.exitCode === 0) return 0;
    else result = misunderstood(circumstances, detail.join(''), commandNamed(program, words));
  }
  const exitCode = result === null ? 0 : print(result, terminal, jsonOn(isJson, commandNamed(program, words)));
  return signal.aborted && !hasStarted(result) ? INTERRUPTED : exitCode;
}

/** What a started program makes of an interrupt is its own affair. */
function hasStarted(result: CommandResult | null): boolean {
  return result?.startedEndedWith !== undefined;
}

function jsonOn(isJson: boolean, command: string): 'stdout' | 'stderr' | null {
  if (!isJson) return null;
  return command === STARTS_ANOTHER ? 'stderr' : 'stdout';
}

/** The words that may be options: what follows `--` are arguments, whatever they look like. */
function beforeArguments(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end === -1 ? words : words.slice(0, end);
}

async function runCommand(options: CommandOptions, circumstances: Circumstances): Promise<CommandResult> {
  const { terminal, environment, texts, program, signal } = circumstances;
  const surroundings = readSurroundings(environment);
  if (!surroundings.ok) return problemResult(circumstances, surroundings);
  const context: CommandContext = {
    texts,
    program,
    terminal,
    surroundings: surroundings.value,
    environment,
    signal,
    isJson: options.json === true,
    get layout() {
      return circumstances.layout;
    },
    get showsProgress() {
      return options.quiet !== true && terminal.canRedraw;
    },
  };
  const result = await runWith(options, context);
  const before = SHOWS_TRUST_FOLDER.has(options.command) ? '' : trustFolderText(context);
  const json = { trustFolderProblem: trustFolderJson(context), ...result.json };
  return { ...result, diagnostics: before + result.diagnostics, json };
}

/** The commands that say themselves what is wrong with the trust folder, or do not rest on it. */
const SHOWS_TRUST_FOLDER: ReadonlySet<CommandOptions['command']> = new Set([
  'trust-list',
  'trust-add',
  'diagnose',
  'whoami',
  'run',
  'gate',
]);

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
    case 'run':
      return (await import('./commands/run.ts')).run(options, context);
    case 'gate':
      return (await import('./commands/gate.ts')).gate(options, context);
    case 'sign-in':
      return (await import('./commands/sign-in.ts')).signInCommand(options, context);
    case 'sign-out':
      return (await import('./commands/sign-out.ts')).signOutCommand(context);
    case 'refresh':
      return (await import('./commands/refresh.ts')).refreshCommand(context);
    case 'service-url':
      return (await import('./commands/service-url.ts')).serviceUrl(options, context);
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

function print(result: CommandResult, terminal: Terminal, jsonOn: 'stdout' | 'stderr' | null): number {
  if (result.startedEndedWith !== undefined) return result.startedEndedWith;
  if (jsonOn === 'stderr') {
    terminal.stderr(jsonLine(result.json));
    return result.exitCode;
  }
  terminal.stdout(jsonOn === 'stdout' ? jsonLine(result.json) : result.text);
  terminal.stderr(result.diagnostics);
  return result.exitCode;
}

/** The command that words name, for its help; empty where they name none. */
function commandNamed(program: Command, words: readonly string[]): string {
  const names: string[] = [];
  let found = program;
  for (const word of words) {
    const next = found.commands.find((command) => command.name() === word);
    if (next === undefined) continue;
    names.push(word);
    found = next;
  }
  return names.join(' ');
}

/** What commander said, without its own "error:" in front. */
function misunderstood(presentation: Presentation, said: string, command: string): CommandResult {
  const isHelp = said.includes('Usage:') && !said.startsWith('error:');
  const [first = ''] = said.split('\n').filter((line) => line.trim() !== '');
  const sentence = isHelp ? '' : first.replace(/^error: /, '').trim();
  const end = /[.!?)]$/.test(sentence) ? '' : '.';
  const detail =
    sentence === ''
      ? presentation.texts.say('usage-no-command')
      : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${end}`;
  const result = problemResult(
    presentation,
    useCaseProblem('usage', command === '' ? { detail } : { detail, command }),
  );
  return isHelp ? { ...result, diagnostics: said } : result;
}

/** A broken promise of this program. The stack goes to stderr: it holds code, no licenses. */
function unexpected(presentation: Presentation, error: unknown): CommandResult {
  const result = problemResult(presentation, useCaseProblem('unexpected'));
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ...result, diagnostics: `${result.diagnostics}${stack}\n` };
}
