import { describe, expect, onTestFinished, test } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { connectLicensing, type ConnectionChange, type LicensingChange, type LicensingOptions } from '#main/application-gate/client/connect-licensing.ts';
import { GateError } from '#main/application-gate/client/gate-error.ts';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { makeWorkplace } from '../command-line/support/workplace.ts';
import { endGatesAfterwards, gatesOf } from './support/gate-processes.ts';
import { startedGate } from './support/started-gate.ts';

const DESIGNER = { productId: 1003, version: '10.16.2.34', name: 'Structure Designer' };
const place = makeWorkplace();
endGatesAfterwards(place.profile);
for (const [name, value] of Object.entries(place.environment())) if (name.startsWith('LICENSING_')) process.env[name] = value;

function client(options: Partial<LicensingOptions> = {}) {
  return connectLicensing({ program: { name: 'Test', version: '1.0.0.0' }, executable: [process.execPath, bundledProgram()], development: true, ...options });
}

function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof GateError ? error.code : error),
  );
}

describe.runIf(process.platform === 'linux')('a program with the client for JavaScript', () => {
  test('starts the gate where none answers, once however many ask, and gets its verdict', async () => {
    const licensing = await Promise.all([client(), client(), client()]);
    const [first] = licensing;
    expect(await first.status(DESIGNER)).toMatchObject({ decision: { status: 'NotEntitled', reason: 'never-signed-in', mayRun: false } });
    expect(await first.start({ ...DESIGNER }, { prompt: 'none' })).toMatchObject({ mayRun: false, code: 'may-not-run' });
    // Those that found another one at work have ended.
    await expect.poll(() => gatesOf(place.profile).length, { timeout: 60_000 }).toBe(1);
    for (const one of licensing) one.close();
  });

  test('hears of an import, runs on, and opens its session anew when the gate was killed', async () => {
    const connection: ConnectionChange[] = [];
    const licensing = await client({ connectionChanged: (change) => connection.push(change) });
    onTestFinished(() => licensing.close());
    const changes: LicensingChange[] = [];
    await licensing.subscribe(DESIGNER, (change) => changes.push(change));
    expect(changes).toMatchObject([{ decision: { status: 'NotEntitled' }, mustSaveBy: null }]);
    const imported = await place.licensing(['import', place.file('license.belic', aBelic())]);
    expect(imported.exitCode).toBe(0);
    await expect.poll(() => changes.at(-1), { timeout: 60_000 }).toMatchObject({ decision: { status: 'Ok', reason: 'covered-by-checkout' }, mustSaveBy: null });

    const started = await licensing.start(DESIGNER);
    if (!started.mayRun) throw new Error(started.code);
    const { session } = started;
    const before = session.id;
    for (const pid of gatesOf(place.profile)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => connection.map(({ state }) => state), { timeout: 60_000 }).toEqual(['lost', 'restored']);
    expect(connection[1]).toMatchObject({ reopened: [{ isOpen: true }], refused: [] });
    expect(session.isOpen).toBe(true);
    expect(session.id).not.toBe(before);
    expect(await licensing.status(DESIGNER)).toMatchObject({ decision: { status: 'Ok' } });
    await session.stop();
    expect(session.isOpen).toBe(false);
  });

  test('takes no gate that answers from a scenario, unless it is being developed', async () => {
    const other = makeWorkplace();
    const gate = await startedGate(other.environment(), ['--scenario', 'trial']);
    onTestFinished(() => gate.kill());
    expect(gate.complaints()).toContain('"trial-active"');
    process.env['LICENSING_PROFILE_DIR'] = other.profile;
    try {
      const licensing = await client({ startsGate: false });
      expect(licensing.gate?.scenario).toBe('trial-active');
      expect(await licensing.status({ productId: 4100, version: '10.16.2.34' })).toMatchObject({ decision: { status: 'Trial', mayRun: true } });
      licensing.close();
      // Without it the variable does not count either: there is no gate of the user's own profile here.
      expect(await codeOf(client({ startsGate: false, development: false }))).toBe('gate-not-found');
    } finally {
      process.env['LICENSING_PROFILE_DIR'] = place.profile;
    }
  });

  test('is told what stands in its way', async () => {
    const other = makeWorkplace();
    process.env['LICENSING_PROFILE_DIR'] = other.profile;
    try {
      expect(await codeOf(client({ startsGate: false }))).toBe('gate-not-found');
      expect(await codeOf(client({ executable: '/nowhere/licensing' }))).toBe('gate-not-found');
      const reason = new Error('enough');
      expect(await codeOf(client({ signal: AbortSignal.abort(reason) }))).toBe(reason);
    } finally {
      process.env['LICENSING_PROFILE_DIR'] = place.profile;
    }
    const licensing = await client();
    expect(await codeOf(licensing.status({ productId: 4 }))).toBe('bad-request');
    licensing.close();
    expect(await codeOf(licensing.status(DESIGNER))).toBe('closed');
  });
});
