import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectLicensing } from '#main/application-gate/client/connect-licensing.ts';
import { startedGate } from '../application-gate/support/started-gate.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const MODELER = { productId: 4100, version: '10.16.2.34', name: 'Demo Modeler' };

/** What a program is told by a gate that plays a scenario here, as somebody who goes on with it, and again afterwards. */
async function told(place: Workplace, name: string): Promise<readonly string[]> {
  const gate = await startedGate(place.environment(), ['--scenario', name]);
  process.env['LICENSING_PROFILE_DIR'] = place.profile;
  try {
    const licensing = await connectLicensing({ program: { name: 'Test', version: '1.0.0.0' }, startsGate: false, development: true });
    const started = await licensing.start(MODELER);
    const { decision } = await licensing.status(MODELER);
    licensing.close();
    return [licensing.gate?.scenario ?? '', started.decision?.reason ?? '', decision.reason];
  } finally {
    delete process.env['LICENSING_PROFILE_DIR'];
    await gate.kill();
  }
}

describe.runIf(process.platform === 'linux')('licensing gate --scenario', () => {
  it('answers what it is named after, whichever scenario was played in the same folder before', async () => {
    const place = makeWorkplace();
    for (const name of ['offline-grace', 'trial-active', 'evaluation-active', 'confirmed-recently']) expect(await told(place, name)).toEqual([name, name, name]);
  });

  it('leaves a profile alone that no scenario made', async () => {
    const place = makeWorkplace();
    expect((await place.licensing(['status'])).exitCode).toBe(0);
    const before = readdirSync(place.profile).sort();
    const refused = await place.licensing(['gate', '--scenario', 'trial', '--json']);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.json()).toMatchObject({ error: { code: 'scenario-other-profile', facts: { folder: place.profile } } });
    expect(readdirSync(place.profile).sort()).toEqual(before);
  });

  it('does not empty the folder that another gate answers from', async () => {
    const place = makeWorkplace();
    const gate = await startedGate(place.environment(), ['--scenario', 'trial']);
    onTestFinished(() => gate.kill());
    const second = await place.licensing(['gate', '--scenario', 'offline', '--json']);
    expect(second.json()).toMatchObject({ outcome: 'taken' });
    expect(existsSync(join(place.profile, 'gate.sock'))).toBe(true);
  });

  it('without a folder makes one, says which, and removes it at its end', async () => {
    const { LICENSING_PROFILE_DIR: _folder, LICENSING_NOW: _now, LICENSING_MACHINE_NAME: _name, ...environment } = makeWorkplace().environment();
    const gate = await startedGate(environment, ['--scenario', 'trial']);
    const [, folder = ''] = /LICENSING_PROFILE_DIR=(\S+)/.exec(gate.complaints().replaceAll(/\s+/g, ' ')) ?? [];
    expect(existsSync(join(folder, 'gate.sock'))).toBe(true);
    const ended = new Promise((resolve) => gate.child.once('exit', resolve));
    gate.child.kill('SIGTERM');
    await ended;
    expect(existsSync(folder)).toBe(false);
  });
});
