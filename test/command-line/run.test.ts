import { constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { differences, documentedShape } from './support/documented-shape.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import { isOnPath } from './support/on-path.ts';
import { signedIn } from './support/signed-in.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const PRODUCT = ['--product', '1003'];

const TELLING =
  'console.log(JSON.stringify({ words: process.argv.slice(2), decision: JSON.parse(process.env.LICENSING_DECISION) })); process.exitCode = 7;';

/** A command that says what it found, on stdout, and ends with exit code 7. */
function telling({ file }: Workplace): readonly string[] {
  return [process.execPath, file('telling.mjs', TELLING)];
}

interface Told {
  readonly words: readonly string[];
  readonly decision: Readonly<Record<string, unknown>>;
}

/** A workplace with a license for product 1003. */
async function licensedPlace(): Promise<Workplace> {
  const place = makeWorkplace();
  expect((await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))])).exitCode).toBe(0);
  return place;
}

describe.concurrent('run, of an application that a checkout covers', () => {
  it('starts it at once with the decision of status in its environment, says nothing, and ends with its exit code', async () => {
    const place = await licensedPlace();
    const { licensing } = place;
    const words = ['run', ...PRODUCT, '--version', '10.16.2.34', '--', ...telling(place), '--json', '$HOME', 'a b', '--', ''];
    const started = await licensing(words);
    expect({ exitCode: started.exitCode, stderr: started.stderr }).toEqual({ exitCode: 7, stderr: '' });
    const told = started.json<Told>();
    expect(told.words).toEqual(['--json', '$HOME', 'a b', '--', '']);
    const status = await licensing(['status', ...PRODUCT, '--version', '10.16.2.34', '--json']);
    const [decision] = status.json<{ readonly decisions: readonly object[] }>().decisions;
    expect(told.decision).toEqual({ schema: 1, ...decision });
    expect(told.decision).toMatchObject({ status: 'Ok', mayRun: true, reason: 'covered-by-checkout', until: '2026-09-01T22:00:00.000Z' });
  });

  it('notes the start in the history', async () => {
    const { licensing } = await licensedPlace();
    await licensing(['run', ...PRODUCT, '--', 'true']);
    const history = await licensing(['history', '--json']);
    expect(history.json()).toMatchObject({ entries: [{ kind: 'application-started', details: { product: 1003, application: 'Product 1003', status: 'Ok' } }, {}] });
    const people = await licensing(['history']);
    expect(people.stdout).toContain('Product 1003 was started; it may run until Tue 1 Sep 2026, 22:00 UTC.');
  });

  it('leaves the words of the command alone, with and without -- before them', async () => {
    const place = await licensedPlace();
    for (const before of [[], ['--']]) {
      const words = ['--product', 'x', '--json', '--help', '-h', '--', '--version'];
      const run = await place.licensing(['run', ...PRODUCT, ...before, ...telling(place), ...words]);
      expect({ exitCode: run.exitCode, words: run.json<Told>().words }).toEqual({ exitCode: 7, words });
    }
  });

  it('gives it stdin, stdout and stderr as they are', async () => {
    const { licensing } = await licensedPlace();
    const run = await licensing(['run', ...PRODUCT, '--', 'sh', '-c', 'cat; echo out; echo err >&2']);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'out\n', stderr: 'err\n' });
  });

  it('with --json says on one line of stderr what it started on, and leaves stdout to it', async () => {
    const { licensing } = await licensedPlace();
    const run = await licensing(['run', '--json', ...PRODUCT, '--', 'echo', 'out']);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'out\n' });
    expect(run.stderr).toMatch(/^\{.*\}\n$/);
    const json = JSON.parse(run.stderr) as object;
    expect(json).toMatchObject({ schema: 1, trustFolderProblem: null, decision: { status: 'Ok' }, processId: expect.any(Number) });
    expect(differences(json, documentedShape('run'))).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self/fdinfo'))('leaves its streams waiting where they are full, as it found them, also after it has said something', async () => {
    const place = await licensedPlace();
    const tells = 'trap "cat /proc/self/fdinfo/1 /proc/self/fdinfo/2; exit 0" TERM; echo ready; while :; do sleep 0.01; done';
    const { stdout } = await place.licensing(['run', '--json', ...PRODUCT, '--', 'sh', '-c', tells], {
      watch: (child) => {
        const both = [child.stdout, child.stderr].map((stream) => new Promise((resolve) => stream?.once('data', resolve)));
        void Promise.all(both).then(() => child.kill('SIGTERM'));
      },
    });
    const flags = [...stdout.matchAll(/^flags:\s+([0-7]+)$/gm)].map((found) => Number.parseInt(found[1] ?? '', 8));
    expect(flags.map((one) => one & constants.O_NONBLOCK)).toEqual([0, 0]);
  });

  it.each([
    ['an exit code of its own', ['sh', '-c', 'exit 255'], 255],
    ['a signal', ['sh', '-c', 'kill -KILL $$'], 137],
    ['another signal', ['sh', '-c', 'kill -TERM $$'], 143],
  ])('ends as it ended: with %s', async (_, command, exitCode) => {
    const { licensing } = await licensedPlace();
    expect(await licensing(['run', ...PRODUCT, '--', ...command])).toMatchObject({ exitCode, stdout: '', stderr: '' });
  });

  it.each([
    ['is not there', ['no-such-command'], 'ENOENT'],
    ['is no program', ['./good.belic'], 'EACCES'],
  ])('says with exit code 12 that a command %s', async (_, command, errno) => {
    const { licensing } = await licensedPlace();
    const run = await licensing(['run', ...PRODUCT, '--', ...command]);
    expect(run).toMatchObject({ exitCode: 12, stdout: '' });
    expectFinishedText(run);
    expectOneExplanation(run.stderr, 'application-not-started');
    expect(run.stderr).toContain(`${command[0] ?? ''} could not be started (${errno}).`);
    const json = await licensing(['run', '--json', ...PRODUCT, '--', ...command]);
    expect(JSON.parse(json.stderr)).toMatchObject({ processId: null, decision: { mayRun: true }, error: { code: 'application-not-started', facts: { errno } } });
    const history = await licensing(['history', '--json']);
    expect(history.stdout).not.toContain('application-started');
  });

  it('does not even try to reach a network, nor to open a window', async ({ skip }) => {
    skip(!isOnPath('strace'), 'there is no strace here');
    const { licensing, folder } = await licensedPlace();
    const trace = join(folder, 'trace');
    const through = ['strace', '-f', '-qq', '-e', 'trace=%network,execve', '-o', trace];
    const run = await licensing(['run', ...PRODUCT, '--', 'true'], { through, environment: { DISPLAY: ':77' } });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const lines = readFileSync(trace, 'utf8').split('\n');
    expect(lines.filter((line) => /\bsocket\(/.test(line) && !line.includes('(AF_UNIX,'))).toEqual([]);
    const programs = lines.flatMap((line) => /execve\("([^"]+)".* = 0$/.exec(line)?.[1] ?? []);
    expect(programs.map((path) => path.split('/').at(-1))).toEqual(['node', 'true']);
  });
});

describe.concurrent('run, of an application that may not run', () => {
  it.each<[string, (place: Workplace) => Promise<unknown>, string]>([
    ['nobody ever signed in or imported a license', () => Promise.resolve(), 'never-signed-in'],
    ['its license has ended', (place) => place.licensing(['import', place.file('a.belic', licenseFor('belic', 1003, { expiresAt: at('2026-07-02T00:00:00.000Z') }))]), 'checkout-ended'],
    ['its license was cleared', async (place) => {
      await place.licensing(['import', place.file('a.belic', licenseFor('belic', 1003))]);
      await place.licensing(['clear', checkoutIdOf(1003), '--yes']);
    }, 'checkout-cleared'],
    ['the offline period is over', (place) => signedIn(place, duration(8, DAY)), 'offline-grace-ended'],
    ['the organisation requires a sign-in', (place) => signedIn(place, duration(26, HOUR), { defaultQualifiers: [] }), 'offline-forbidden-by-policy'],
  ])('starts nothing where %s, and says why and what to do', async (_, prepare, reason) => {
    const place = makeWorkplace();
    await prepare(place);
    const later = { now: '2026-07-03T12:00:00.000Z' };
    const when = reason === 'checkout-ended' ? later : {};
    const run = await place.licensing(['run', ...PRODUCT, '--', 'touch', join(place.folder, 'started')], when);
    expect(run).toMatchObject({ exitCode: 20, stdout: '' });
    expectFinishedText(run);
    expect(run.stderr).toContain('[may-not-run]');
    expect(run.stderr).toContain(`[${reason}]`);
    const json = await place.licensing(['run', '--json', ...PRODUCT, '--', 'touch', join(place.folder, 'started')], when);
    expect(json).toMatchObject({ exitCode: 20, stdout: '' });
    const said = JSON.parse(json.stderr) as object;
    expect(said).toMatchObject({ processId: null, decision: { mayRun: false, reason }, error: { code: 'may-not-run' } });
    expect(existsSync(join(place.folder, 'started'))).toBe(false);
    expect((await place.licensing(['history', '--json'], when)).stdout).not.toContain('application-started');
  });

  it('starts nothing, with the profile’s own exit code, where the profile cannot be read', async () => {
    const { licensing, file } = makeWorkplace();
    const run = await licensing(['run', ...PRODUCT, '--', 'echo', 'started'], { profile: file('no-folder', '') });
    expect(run).toMatchObject({ exitCode: 11, stdout: '' });
    expectFinishedText(run);
    expectOneExplanation(run.stderr, 'profile-folder-not-a-folder');
    const json = await licensing(['run', '--json', ...PRODUCT, '--', 'echo', 'started'], { profile: file('no-folder', '') });
    expect(JSON.parse(json.stderr)).toMatchObject({ now: null, decision: { status: 'Error', mayRun: false }, processId: null, error: { code: 'profile-folder-not-a-folder' } });
  });

  it('without a product is not understood', async () => {
    const { licensing } = makeWorkplace();
    const run = await licensing(['run', '--json', '--', 'echo', 'started']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(JSON.parse(run.stderr)).toMatchObject({ schema: 1, error: { code: 'usage' } });
  });
});

describe.concurrent('run, of an application that was confirmed by a sign-in', () => {
  it('starts it at once while the confirmation is fresh', async () => {
    const place = makeWorkplace();
    await signedIn(place, HOUR);
    const run = await place.licensing(['run', ...PRODUCT, '--', ...telling(place)]);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 7, stderr: '' });
    expect(run.json<Told>().decision).toMatchObject({ status: 'Ok', source: 'entitlement', name: 'Structure Designer' });
  });

  it('starts nothing where a prompt is due and there is neither window nor terminal, and changes nothing', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const run = await place.licensing(['run', ...PRODUCT, '--', 'echo', 'started']);
    expect(run).toMatchObject({ exitCode: 20, stdout: '' });
    expectFinishedText(run);
    expect(run.stderr).toContain('[prompt-unavailable]');
    const json = await place.licensing(['run', '--json', ...PRODUCT, '--', 'echo', 'started']);
    expect(json).toMatchObject({ exitCode: 20, stdout: '' });
    expect(JSON.parse(json.stderr)).toMatchObject({ decision: { status: 'Offline', mayRun: true }, processId: null, error: { code: 'prompt-unavailable' } });
    const history = (await place.licensing(['history', '--json'])).stdout;
    expect(history).not.toMatch(/sign-in-dismissed|continued-offline|application-started/);
  });
});
