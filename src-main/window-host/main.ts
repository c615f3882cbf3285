import { hostname, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTexts } from '#core/texts/create-texts.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import { openWindow, type OpenWindowResult } from './open-window.ts';
import { newsSayer } from './say-news.ts';

/**
 * The program that opens the client's window, in whichever way there is: `client [--demonstration [--fresh]] [FILE…]`. Files are offered for
 * import. It ends when the window is closed. A packaged build has no demonstration.
 */

/** Exit codes: closed as it should be; no window, or not what it was to show, or one that ended unexpectedly; not understood. */
const [CLOSED, NO_WINDOW, USAGE] = [0, 1, 2] as const;

/** The folder of the built programs. */
const PROGRAMS = dirname(process.argv[1] ?? '');

const texts = createTexts('en', { timeZone: 'UTC' });

void main().then((exitCode) => {
  process.exitCode = exitCode;
});

async function main(): Promise<number> {
  const given = readWords();
  if (given === null) return USAGE;
  const demonstrationFolder = !IS_PACKAGED && given.demonstration ? await demonstration(given.fresh) : null;
  const opening = open(demonstrationFolder, given.files);
  // In an object, since a signal may come at any moment.
  const asked = { toEnd: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second one does not wait for anything; hosts end with the one who started them.
      if (asked.toEnd) process.exit(CLOSED);
      asked.toEnd = true;
      void opening.then((result) => (result.outcome === 'opened' ? result.end() : undefined));
    });
  }
  const result = await opening;
  if (result.outcome === 'opened') {
    const { isUnexpected } = await result.ended;
    if (!isUnexpected || asked.toEnd) return CLOSED;
    tell(texts.say('window-ended-unexpectedly'));
    return NO_WINDOW;
  }
  if (result.outcome === 'refused') {
    const { happened, meaning, next } = texts.problem(result.problem.code, result.problem.facts);
    for (const sentence of [happened, meaning, next]) tell(sentence);
  }
  return NO_WINDOW;
}

function open(demonstrationFolder: string | null, files: readonly string[]): Promise<OpenWindowResult> {
  const sayNews = newsSayer(texts, { user: userInfo().username, machine: hostname() });
  return openWindow({
    launch: { surface: { kind: 'licensing-tool' }, files, demonstrationFolder },
    surroundings: { programFolder: PROGRAMS, environment: process.env, platform: process.platform, isRoot: process.geteuid?.() === 0 },
    tell: (news) => sayNews(news).forEach(tell),
  });
}

/** Makes the demonstration ready, and gives its folder. */
async function demonstration(isFresh: boolean): Promise<string> {
  // Imported here, where no packaged build comes: it makes license files, and no package carries what makes them.
  const { prepareDemonstration } = await import('#main/demonstration/prepare-demonstration.ts');
  const folders = demonstrationFolders(resolve(PROGRAMS, '..', '.cache', 'demonstration'));
  const [machineName = hostname()] = machineNames(null);
  await prepareDemonstration({
    folders,
    machineName,
    program: resolve(PROGRAMS, '..', 'examples', 'demo-modeler', 'demo-modeler.mjs'),
    now: createProcessClock({ startAt: null })().wall,
    isFresh,
    onMaking: () => tell(texts.say('demonstration-making')),
  });
  tell(texts.say('demonstration-files', { folder: folders.files }));
  return folders.root;
}

function readWords(): { readonly demonstration: boolean; readonly fresh: boolean; readonly files: readonly string[] } | null {
  try {
    const options = IS_PACKAGED ? {} : ({ demonstration: { type: 'boolean' }, fresh: { type: 'boolean' } } as const);
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { demonstration = false, fresh = false } = values as { readonly demonstration?: boolean; readonly fresh?: boolean };
    return { demonstration, fresh, files: positionals.map((path) => resolve(path)) };
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
