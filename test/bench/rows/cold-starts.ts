import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import { ROOT, type BenchFolder } from '../bench-folder.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const ROUNDS = 40;
const WARM_UP = 3;
const MOST = 3;
const LICENSING = join(ROOT, 'dist', 'licensing.mjs');

interface ColdStart {
  readonly what: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly hasGoal: boolean;
}

/** Whole processes from start to end, in turns with a bare `node -e 0`. The bundle has been run before, as on any user's computer. */
export async function coldStarts(folder: BenchFolder): Promise<BenchRow[]> {
  const belic = folder.environment(await profileWith(folder, 'cold.belic', aBelic()));
  const xml = folder.environment(await profileWith(folder, 'cold.xml', anXml()));
  const starts: readonly ColdStart[] = [
    { what: '`licensing status`, cold', words: ['status'], environment: belic, hasGoal: true },
    { what: '`licensing status --json`, cold', words: ['status', '--json'], environment: belic, hasGoal: true },
    { what: '`licensing status`, cold, an `.xml` license', words: ['status'], environment: xml, hasGoal: false },
    { what: '`licensing whoami`, cold', words: ['whoami'], environment: belic, hasGoal: false },
  ];
  const bare = (): void => {
    run(['-e', '0'], {});
  };
  const [baseline = [], ...times] = await interleaved(
    [bare, ...starts.map(({ words, environment }) => () => run([LICENSING, ...words], environment))],
    ROUNDS,
    WARM_UP,
  );
  return starts.map(({ what, hasGoal }, index) => {
    const taken = times[index] ?? [];
    const spread = spreadOf(ratios(taken, baseline));
    return {
      what: `${what} ÷ bare \`node -e 0\``,
      measured: ratioText(spread),
      goal: hasGoal ? `≤ ${String(MOST)}` : 'none',
      isMet: hasGoal ? spread.median <= MOST : null,
      how: `${String(ROUNDS)} whole processes each, in turns, one license stored; median ${timeText(quantile(taken, 0.5))} against ${timeText(quantile(baseline, 0.5))}, quickest ${timeText(Math.min(...taken))} against ${timeText(Math.min(...baseline))}.`,
    };
  });
}

async function profileWith(folder: BenchFolder, name: string, bytes: Uint8Array): Promise<string> {
  const profile = folder.newProfile();
  const opened = await folder.open(profile);
  const report = await importLicenseFiles(opened, [folder.write(name, bytes)], { isDryRun: false });
  opened.close();
  if (!report.ok || report.value.files[0]?.outcome !== 'imported') throw new Error('a good file');
  return profile;
}

function run(words: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(process.execPath, words, { env: { ...process.env, ...environment }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${String(status)}: ${stderr}`);
}
