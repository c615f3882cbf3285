import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';
import { similarName } from '#core/demonstration/similar-name.ts';
import { createDemonstrationIssuer } from './demonstration-issuer.ts';
import { issueDemonstrationLicense } from './demonstration-licenses.ts';

const PROGRAM = process.argv[1] ?? '';
const LICENSING = join(dirname(PROGRAM), 'licensing.mjs');
const FOLDER = join(dirname(PROGRAM), '..', '.cache', 'walk-through');

/**
 * Walks through the main job on this machine (`npm run walk-through`): makes an issuer and license files, and runs the real command
 * line on them, in a throw-away profile that is made anew each time.
 */
async function walkThrough(): Promise<void> {
  const now = createProcessClock({ startAt: null })().wall;
  const [machineName = ''] = machineNames(null);
  const where = relative(process.cwd(), FOLDER);
  say(`This walks through the main job in a throw-away profile, ${where}/profile. Nothing else on this computer changes.`);

  step('An administrator makes an issuer and license files for this computer (keys made just now, trusted nowhere else).');
  rmSync(FOLDER, { recursive: true, force: true });
  for (const folder of ['trust', 'files']) mkdirSync(join(FOLDER, folder), { recursive: true, mode: 0o700 });
  const issuer = await createDemonstrationIssuer(now);
  const write = (name: string, content: Uint8Array | string): void => {
    writeFileSync(join(FOLDER, name), content);
    say(`  made ${where}/${name}`);
  };
  write('trust/demonstration.json', formatTrustEntry(issuer.trustEntry));
  const { modeler, review } = DEMONSTRATION_APPLICATIONS;
  const terms = { licenseService: 'SES', machineName, applications: [modeler], issuedAt: now, expiresAt: plus(now, duration(120, DAY)) } as const;
  write('files/demo-modeler.belic', issueDemonstrationLicense(issuer, terms).bytes);
  write('files/demo-review.xml', issueDemonstrationLicense(issuer, { ...terms, licenseService: 'SELECTserver', applications: [review] }).bytes);
  write('files/other-machine.belic', issueDemonstrationLicense(issuer, { ...terms, machineName: similarName(machineName) }).bytes);

  step('You look at a file before anything is stored.');
  run(['verify', 'files/demo-modeler.belic'], 0);
  step('You import both files. One is an SES file, the other a SELECTserver file.');
  run(['import', 'files/demo-modeler.belic', 'files/demo-review.xml'], 0);
  step('May the application run? Until when? No network and no sign-in are needed.');
  run(['status', '--product', '4100'], 0);
  step('A file for another computer is refused, and says why. Exit code 5.');
  run(['import', 'files/other-machine.belic'], 5);
  step('The work is done early: you clear the license, and pass the receipt on to the administrator.');
  run(['clear', '--product', '4100', '--yes'], 0);
  step('The application may not run any more, and the same file is refused. Exit codes 20 and 7.');
  run(['status', '--product', '4100'], 20);
  run(['import', 'files/demo-modeler.belic'], 7);
  sayWhatNext(where);
}

/** Runs the command line as a person would, shows what it says, and stops the walk where it did not end as expected. */
function run(words: readonly string[], expected: number): void {
  say(`\n  $ licensing ${words.join(' ')}\n`);
  const ended = spawnSync(process.execPath, [LICENSING, ...words], {
    cwd: FOLDER,
    env: { ...process.env, LICENSING_PROFILE_DIR: join(FOLDER, 'profile'), LICENSING_TRUST_DIR: join(FOLDER, 'trust') },
    encoding: 'utf8',
  });
  say(`${ended.stdout}${ended.stderr}`.trimEnd().replace(/^(?=.)/gm, '  '));
  if (ended.status === expected) return;
  say(`\nThis should have ended with exit code ${String(expected)} and ended with ${String(ended.status)}: a fault of this program.`);
  process.exit(1);
}

function sayWhatNext(where: string): void {
  step('Now try it yourself. The profile stays until the next npm run walk-through:');
  say(`
  export LICENSING_PROFILE_DIR="$PWD/${where}/profile" LICENSING_TRUST_DIR="$PWD/${where}/trust"
  npm run -s licensing -- list
  npm run -s licensing -- clear --product 4200
  npm run -s licensing -- history
  npm run -s licensing -- diagnose
  npm run -s licensing -- --help

  README.md tells the rest: import a file of your own in five minutes.`);
}

let steps = 0;

function step(text: string): void {
  steps += 1;
  say(`\n${String(steps)}. ${text}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void walkThrough();
