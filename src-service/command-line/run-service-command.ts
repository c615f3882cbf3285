import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { CommanderError } from 'commander';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { machineClock } from '../clock/service-clock.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { answerJson, answerText, refusalJson, refusalText } from './answer-text.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal, type CommandSurroundings } from './command-context.ts';
import { knownFault } from './known-fault.ts';
import { makeServiceProgram, type RunAlone, type RunCommand, type RunOptions } from './service-program.ts';

/** Exit codes: done; something unexpected, the database among it; usage or configuration; a rule or a state speaks against it. */
const EXIT = { done: 0, unexpected: 1, usage: 2, refused: 3 } as const;

/** Runs a command of `service` and gives its exit code. */
export async function runServiceCommand(words: readonly string[], surroundings: CommandSurroundings): Promise<number> {
  let exitCode: number = EXIT.done;
  const run: RunCommand = async (options, command) => {
    exitCode = await runWithStore(surroundings, options, command);
  };
  const runAlone: RunAlone = async (options, command) => {
    exitCode = report(surroundings, options, await attempted(command));
  };
  const program = makeServiceProgram(run, runAlone, surroundings);
  // "service help checkout bulk" is asked as often as "service checkout bulk --help".
  const asked = words[0] === 'help' ? [...words.slice(1), '--help'] : words;
  try {
    await program.parseAsync(asked, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    surroundings.stderr(`service: ${serviceErrors.unexpected.split('.')[0] ?? ''}: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.unexpected;
  }
}

type Command = (context: CommandContext) => Promise<CommandAnswer>;

async function runWithStore(surroundings: CommandSurroundings, options: RunOptions, command: Command): Promise<number> {
  const { environment, stdout, stderr } = surroundings;
  const read = readConfiguration(environment);
  if (!read.ok) {
    const problems = read.problems.map(({ variable, code }) => ({ variable, code, message: serviceErrors[code] }));
    if (options.json === true) stdout(refusalJson({ refused: 'configuration-wrong', details: { problems } }));
    for (const { variable, code } of read.problems) stderr(`service: ${variable}: ${serviceErrors[code]} (${code})\n`);
    return EXIT.usage;
  }
  const { configuration } = read;
  const now = machineClock();
  const answer = await attempted(async () => {
    if (configuration.store.kind === 'sqlite') mkdirSync(dirname(configuration.store.path), { recursive: true, mode: 0o700 });
    const opened = await openStore(configuration.store, now, () => undefined);
    if (!opened.ok) return { refused: opened.problem };
    return withContext(opened.store, (store) =>
      command({ ...surroundings, configuration, store, now, actor: `command:${userInfo().username}`, organization: () => organizationOf(store, options.organization) }),
    );
  });
  return report(surroundings, options, answer);
}

/** What a command says, or what kept it from saying so where that has a code. */
async function attempted(work: () => Promise<CommandAnswer>): Promise<CommandAnswer> {
  try {
    return await work();
  } catch (error) {
    const known = knownFault(error);
    if (known === null) throw error;
    return known;
  }
}

function report({ stdout, stderr }: CommandSurroundings, { json, words }: RunOptions, answer: CommandAnswer): number {
  if (isRefusal(answer)) {
    if (json === true) stdout(refusalJson(answer));
    stderr(refusalText(answer, words));
    return answer.refused === 'usage' ? EXIT.usage : EXIT.refused;
  }
  // A file that was printed is the answer; an object after it would make it none.
  if (Object.keys(answer).length === 0) return EXIT.done;
  stdout(json === true ? answerJson(answer) : answerText(answer));
  return EXIT.done;
}

async function withContext(store: Store, work: (store: Store) => Promise<CommandAnswer>): Promise<CommandAnswer> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function organizationOf(store: Store, id: string | undefined): Promise<{ readonly organizationId: string; readonly name: string } | CommandRefusal> {
  const all = store.reading.selectFrom('organization').select(['id', 'name']).limit(2);
  const [one, another] = await (id === undefined ? all : all.where('id', '=', id.toLowerCase())).execute();
  if (one === undefined) return { refused: 'no-organization' };
  return another === undefined ? { organizationId: one.id, name: one.name } : { refused: 'more-than-one-organization' };
}
