import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { CommanderError } from 'commander';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { machineClock } from '../clock/service-clock.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal, type CommandSurroundings } from './command-context.ts';
import { makeServiceProgram, type RunCommand } from './service-program.ts';

/** Exit codes: done; something unexpected, the database among it; usage or configuration; a rule or a state speaks against it. */
const EXIT = { done: 0, unexpected: 1, usage: 2, refused: 3 } as const;

/** Runs a command of `service` and gives its exit code. */
export async function runServiceCommand(words: readonly string[], surroundings: CommandSurroundings): Promise<number> {
  let exitCode: number = EXIT.done;
  const run: RunCommand = async (options, command) => {
    exitCode = await runWithStore(surroundings, options, command);
  };
  const program = makeServiceProgram(run, surroundings);
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    surroundings.stderr(`service: ${serviceErrors.unexpected.split('.')[0] ?? ''}: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.unexpected;
  }
}

type Command = (context: CommandContext) => Promise<CommandAnswer>;

async function runWithStore(surroundings: CommandSurroundings, options: { readonly organization?: string; readonly json?: boolean }, command: Command): Promise<number> {
  const { environment, stdout, stderr } = surroundings;
  const read = readConfiguration(environment);
  if (!read.ok) {
    for (const { variable, code } of read.problems) stderr(`service: ${variable}: ${serviceErrors[code]} (${code})\n`);
    return EXIT.usage;
  }
  const { configuration } = read;
  const now = machineClock();
  if (configuration.store.kind === 'sqlite') mkdirSync(dirname(configuration.store.path), { recursive: true, mode: 0o700 });
  const opened = await openStore(configuration.store, now, () => undefined);
  const answer = opened.ok
    ? await withContext(opened.store, (store) =>
        command({ ...surroundings, configuration, store, now, actor: `command:${userInfo().username}`, organization: () => organizationOf(store, options.organization) }),
      )
    : ({ refused: opened.problem } satisfies CommandRefusal);
  if (isRefusal(answer)) {
    const { refused, details } = answer;
    if (options.json === true) stdout(`${JSON.stringify({ schema: 1, ok: false, code: refused, ...details })}\n`);
    stderr(`service: ${serviceErrors[refused]} (${refused})${details === undefined ? '' : `\n${JSON.stringify(details, null, 2)}`}\n`);
    return refused === 'usage' ? EXIT.usage : EXIT.refused;
  }
  if (options.json === true) stdout(`${JSON.stringify({ schema: 1, ok: true, ...answer })}\n`);
  else for (const [name, value] of Object.entries(answer)) stdout(`${name}: ${String(value)}\n`);
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
