import { hostname, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTexts } from '#core/texts/create-texts.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { demonstrationFolders, type DemonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import type { RunningService } from '#main/demonstration/start-service.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import { askOpenWindow, type OpenWindowAnswer } from '#main/one-instance/ask-open-window.ts';
import { openWindow, type OpenWindowResult } from './open-window.ts';
import { newsSayer } from './say-news.ts';
import { windowProfile } from './window-profile.ts';

/**
 * The program that opens the client's window, in whichever way there is: `client [--demonstration [--fresh] [--history]] [FILE…]`. Files are offered for
 * import. It ends when the window is closed; at once where the window of the profile is open already, which is given the files. A packaged build has no demonstration.
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
  const isDemonstration = !IS_PACKAGED && given.demonstration;
  // Before anything is made or started: a demonstration is not made anew below a window that shows it.
  const profile = windowProfile({ demonstrationFolder: isDemonstration ? demonstrationPlace().root : null }, process.env);
  const answer = profile === null ? null : await askOpenWindow(profile, given.files);
  if (answer !== null) return sayHandedOver(answer, given);
  if (!isDemonstration) return showWindow(null, given);
  const service = await demonstration(given);
  if (service === null) return NO_WINDOW;
  try {
    return await showWindow(demonstrationPlace().root, given);
  } finally {
    await service.end();
  }
}

/** Opens the window, and gives the exit code once it is closed. */
async function showWindow(demonstrationFolder: string | null, given: Given): Promise<number> {
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
  if (result.outcome === 'handed-over') return sayHandedOver(result.answer, given);
  if (result.outcome === 'refused') {
    const { happened, meaning, next } = texts.problem(result.problem.code, result.problem.facts);
    for (const sentence of [happened, meaning, next]) tell(sentence);
  }
  return NO_WINDOW;
}

/** Says what became of the window that is open already, and gives the exit code. */
function sayHandedOver(answer: OpenWindowAnswer, { files, fresh, history }: Given): number {
  tell(answer === 'no-answer' ? texts.say('window-no-answer') : texts.say(`window-${answer}`, { files: files.length }));
  if (fresh) tell(texts.say('demonstration-not-made-anew'));
  if (history) tell(texts.say('demonstration-history-not-made'));
  return answer === 'no-answer' || fresh || history ? NO_WINDOW : CLOSED;
}

function demonstrationPlace(): DemonstrationFolders {
  return demonstrationFolders(resolve(PROGRAMS, '..', '.cache', 'demonstration'));
}

function open(demonstrationFolder: string | null, files: readonly string[]): Promise<OpenWindowResult> {
  const sayNews = newsSayer(texts, { user: userInfo().username, machine: hostname() });
  return openWindow({
    launch: { surface: { kind: 'licensing-tool' }, files, demonstrationFolder },
    surroundings: { programFolder: PROGRAMS, environment: process.env, platform: process.platform, isRoot: process.geteuid?.() === 0 },
    tell: (news) => sayNews(news).forEach(tell),
  });
}

/** Brings the demonstration's service up, says how it is used, and gives it; `null` where it does not run. */
async function demonstration({ fresh, history }: Given): Promise<RunningService | null> {
  // Imported here, where no packaged build comes: no package carries what a demonstration is made by.
  const { prepareDemonstration } = await import('#main/demonstration/prepare-demonstration.ts');
  const folders = demonstrationPlace();
  const [machineName = hostname()] = machineNames(null);
  const started = await prepareDemonstration({
    folders,
    programs: PROGRAMS,
    application: resolve(PROGRAMS, '..', 'examples', 'demo-modeler', 'demo-modeler.mjs'),
    machineName,
    environment: process.env,
    isFresh: fresh,
    withHistory: history,
    onMaking: (what) => tell(texts.say(what === 'history' ? 'demonstration-history' : 'demonstration-making')),
  });
  if (!started.ok) {
    tell(texts.say('demonstration-service-failed', { why: started.why }));
    return null;
  }
  const { service } = started;
  let isAsked = false;
  void service.ended.then(() => {
    if (!isAsked) tell(texts.say('demonstration-service-ended'));
  });
  tell(texts.say('demonstration-files', { folder: folders.files }));
  tell(texts.say('demonstration-service', { address: service.url }));
  for (const { email, password, shows } of service.accounts) tell(texts.say('demonstration-account', { email, password, shows }));
  return {
    ...service,
    end: () => {
      isAsked = true;
      return service.end();
    },
  };
}

/** What the words of this start say. */
interface Given {
  readonly demonstration: boolean;
  readonly fresh: boolean;
  readonly history: boolean;
  /** Absolute paths. */
  readonly files: readonly string[];
}

function readWords(): Given | null {
  try {
    const options = IS_PACKAGED ? {} : ({ demonstration: { type: 'boolean' }, fresh: { type: 'boolean' }, history: { type: 'boolean' } } as const);
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { demonstration = false, fresh = false, history = false } = values as Partial<Record<'demonstration' | 'fresh' | 'history', boolean>>;
    return { demonstration, fresh, history, files: positionals.map((path) => resolve(path)) };
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
