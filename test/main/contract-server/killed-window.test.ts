import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { profileOf, realEnvironment, Window } from './window.ts';

const SCRIPT = fileURLToPath(new URL('window-process.ts', import.meta.url));

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

it('the process of a window that is killed at any moment loses nothing that it acknowledged, and leaves nothing half there', async () => {
  const random = randomFrom(testSeed('killed windows'));
  const kills = caseCount({ short: 8, long: 500 });
  const imported = new Set<string>();
  const cleared = new Set<string>();
  let next = 1;
  for (let kill = 0; kill < kills; kill += 1) {
    const env = { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(tmpdir(), 'licensing-client-test-compile-cache'), ...realEnvironment(workstation) };
    const child = spawn(process.execPath, [SCRIPT, String(next)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const linesToLive = Math.floor(random() * 8);
    let heard = 0;
    for await (const line of createInterface(child.stdout)) {
      const [what, id = ''] = line.split(' ');
      (what === 'imported' ? imported : cleared).add(id);
      next = Math.max(next, Number(id.slice(-12)) + 2);
      // A moment anywhere in the work that follows.
      if (heard === linesToLive) void setTimeout(random() * 25).then(() => child.kill('SIGKILL'));
      heard += 1;
    }
    await ended;

    const window = await Window.openOnRealClocks(workstation);
    const profile = profileOf(await window.get('getSnapshot', {}));
    const states = new Map(profile.checkouts.map(({ stored, state }) => [stored.checkout.checkoutId as string, state]));
    for (const id of imported) expect(states.get(id), `kill ${String(kill)}: imported`).toBeDefined();
    for (const id of cleared) {
      expect(states.get(id), `kill ${String(kill)}: cleared`).toBe('cleared');
      expect(await window.get('getReceipt', { checkoutId: id })).toMatchObject({ code: expect.stringMatching(/./) });
    }
    expect(profile.unverified).toEqual([]);
    expect((await window.get('getDiagnostics', {})).findings.filter(({ state }) => state === 'bad')).toEqual([]);
    await window.api.close();
  }
  reportCount('killed windows', kills);
  expect(imported.size).toBeGreaterThan(0);
}, 600_000);
