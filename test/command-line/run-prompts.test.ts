import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { at } from '#fixtures/builders/instants.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { licenseFor } from './support/fixture-files.ts';
import { isOnPath } from './support/on-path.ts';
import { CONTROL_C, CONTROL_D, onTerminal } from './support/pseudo-terminal.ts';
import { signedIn } from './support/signed-in.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const RUN = ['run', '--product', '1003', '--', 'sh', '-c', 'echo "it runs: $LICENSING_DECISION"'];
const CLOSE = 'Press Enter to close this: ';
const CONTINUE = 'Type "continue" to go on, anything else to stop: ';

/** What happened in a profile, newest first. */
async function kinds({ licensing }: Workplace): Promise<readonly string[]> {
  const { entries } = (await licensing(['history', '--json'])).json<{ readonly entries: readonly { readonly kind: string }[] }>();
  return entries.map(({ kind }) => kind);
}

describe.concurrent('run, on a terminal', () => {
  beforeEach(({ skip }) => {
    skip(!isOnPath('script'), 'there is no `script` here to make a terminal with');
  });

  it('asks where a prompt is due: closed, then the message, then Continue, and it starts with status Offline', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const { shown, exitCode } = await onTerminal(place, RUN, [{ after: CLOSE, keys: '\n' }, { after: CONTINUE, keys: 'continue\n' }]);
    expect(exitCode, shown).toBe(0);
    expect(shown).toContain('No entitlement service is set on this computer');
    expect(shown).toContain('import FILE` imports a license file');
    expect(shown).toContain('Work offline for now?');
    expect(shown).toMatch(/You can work until Tue 7 Jul 2026, 10:00 UTC \(6 days\s+left\)\./);
    expect(shown).toMatch(/it runs: \{"schema":1,.*"status":"Offline",.*"until":"2026-07-07T10:00:00\.\d{3}Z"/);
    expect(await kinds(place)).toEqual(['application-started', 'continued-offline', 'sign-in-dismissed', 'signed-in']);

    // Continue holds for a day, also where nobody could be asked.
    const again = await place.licensing(RUN, { now: '2026-07-02T11:00:00.000Z' });
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toContain('"status":"Offline"');
    expect((await place.licensing(RUN, { now: '2026-07-02T13:00:00.000Z' })).exitCode).toBe(20);
  });

  it.each([
    ['another word', 'no\n', 20],
    ['Enter alone', '\n', 20],
    ['the end of input', CONTROL_D, 20],
    ['Ctrl+C', CONTROL_C, 130],
  ])('starts nothing where %s answers the message; the period has begun, and nothing else has changed', async (_, keys, exitCode) => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const run = await onTerminal(place, RUN, [{ after: CLOSE, keys: '\n' }, { after: CONTINUE, keys }]);
    expect(run.exitCode, run.shown).toBe(exitCode);
    expect(run.shown).toContain('[start-declined]');
    expect(run.shown).not.toContain('it runs');
    expect(await kinds(place)).toEqual(['sign-in-dismissed', 'signed-in']);
    expect((await place.licensing(RUN)).exitCode, 'it asks again').toBe(20);
  });

  it('starts nothing, and begins no period, where the prompt itself is interrupted', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const run = await onTerminal(place, RUN, [{ after: CLOSE, keys: CONTROL_C }]);
    expect(run.exitCode, run.shown).toBe(130);
    expect(run.shown).not.toContain('it runs');
    expect(await kinds(place)).toEqual(['signed-in']);
  });

  it('says the stronger words in the last three days', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(5, DAY));
    const { shown, exitCode } = await onTerminal(place, RUN, [{ after: CLOSE, keys: '\n' }, { after: CONTINUE, keys: 'continue\n' }]);
    expect(exitCode, shown).toBe(0);
    expect(shown).toContain('Import a license file soon');
    expect(shown).toMatch(/so that your work is not\s+interrupted/);
  });

  it('asks nobody where the answer is no: it says why, and what to do', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(8, DAY));
    const { shown, exitCode } = await onTerminal(place, RUN);
    expect(exitCode).toBe(20);
    expect(shown).toContain('[may-not-run]');
    expect(shown).not.toContain(CLOSE);
  });

  it('asks nobody with --json, or where a checkout covers the application', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const json = await onTerminal(place, ['run', '--json', ...RUN.slice(1)]);
    expect(json.exitCode).toBe(20);
    expect(JSON.parse(json.shown)).toMatchObject({ error: { code: 'prompt-unavailable' } });
    await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
    const covered = await onTerminal(place, RUN);
    expect(covered.exitCode).toBe(0);
    expect(covered.shown).toMatch(/^it runs: .*"source":"checkout"/);
  });

  it('closing the prompt is enough for a trial, which needs no offline period', async () => {
    const place = makeWorkplace();
    const applicationQualifiers = [{ name: 'UsageType', value: 'TRIAL' }];
    const trial = anEntitlement({ kind: 'trial', applicationQualifiers, expiresAt: at('2026-07-20T00:00:00.000Z') });
    await signedIn(place, duration(26, HOUR), { entitlements: [trial] });
    const { shown, exitCode } = await onTerminal(place, RUN, [{ after: CLOSE, keys: '\n' }]);
    expect(exitCode, shown).toBe(0);
    expect(shown).toMatch(/it runs: .*"status":"Trial"/);
  });

  it('touches no network on the whole way', async ({ skip }) => {
    skip(!isOnPath('strace'), 'there is no strace here');
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const trace = join(place.folder, 'trace');
    const through = ['strace', '-f', '-qq', '-e', 'trace=%network', '-o', trace];
    const typed = [{ after: CLOSE, keys: '\n' }, { after: CONTINUE, keys: 'continue\n' }];
    const { shown, exitCode } = await onTerminal(place, RUN, typed, { through });
    expect(exitCode, shown).toBe(0);
    const sockets = readFileSync(trace, 'utf8').split('\n').filter((line) => /\bsocket\(/.test(line));
    expect(sockets.filter((line) => !line.includes('(AF_UNIX,'))).toEqual([]);
  });

  it('leaves what is typed next to the command', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const reads = ['run', '--product', '1003', '--', 'sh', '-c', 'echo reading; read line; echo "got: $line"; test -t 0 && test -t 1 && test -t 2 && echo "a terminal"'];
    const { shown, exitCode } = await onTerminal(place, reads, [
      { after: CLOSE, keys: '\n' },
      { after: CONTINUE, keys: 'continue\n' },
      { after: 'reading', keys: 'to the command\n' },
    ]);
    expect(exitCode, shown).toBe(0);
    expect(shown).toContain('got: to the command');
    expect(shown).toContain('a terminal');
  });
});
