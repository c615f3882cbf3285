import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { decide } from '#core/status/decide.ts';
import { decisionLine } from '#main/applications/decision-variable.ts';
import { ROOT } from '../../tools/setup/folders.mjs';
import { run } from '../command-line/support/run.ts';
import { facts, NOON, question, stored } from '../core/status/builders.ts';

const PROGRAM = join(ROOT, 'examples', 'demo-modeler', 'demo-modeler.mjs');
const COVERED = decisionLine(decide(question(), facts({ checkouts: [stored()] }), NOON));
const ENDED = decisionLine(decide(question(), facts({ checkouts: [stored()] }), plus(NOON, duration(91, DAY))));

/** Starts the program as `licensing run` does, and gives what it wrote; it is asked to end once it works. */
function started(decision: string | null): ReturnType<typeof run> {
  const environment = { TZ: 'UTC', LANG: 'C', ...(decision === null ? {} : { LICENSING_DECISION: decision }) };
  return run({ program: process.execPath, words: [PROGRAM], environment, folder: ROOT }, (child) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('Working')) child.kill('SIGTERM');
    });
  });
}

describe.concurrent('Demo Modeler', () => {
  it('says what it may do and until when, and works until it is asked to end', async () => {
    const { exitCode, stdout, stderr } = await started(COVERED);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Demo Modeler is licensed until Fri, Feb 19, 2027, 12:00');
    expect(stdout).toMatch(/Working for 30 seconds\.\nAsked to end\.\n$/);
  });

  it('says that it works offline, or runs as a trial', async () => {
    const withStatus = (status: string): string => JSON.stringify({ ...(JSON.parse(COVERED) as object), status, until: null, nextChangeAt: null });
    expect((await started(withStatus('Offline'))).stdout).toMatch(/^Demo Modeler works offline\./);
    expect((await started(withStatus('Trial'))).stdout).toMatch(/^Demo Modeler runs as a trial\./);
  });

  it.each([
    ['no decision', null],
    ['an empty one', ''],
    ['one that is no JSON', 'yes'],
    ['one that is no object', 'null'],
    ['one of another schema', JSON.stringify({ schema: 2, mayRun: true })],
    ['one that does not say whether it may run', JSON.stringify({ schema: 1, mayRun: 'yes' })],
  ])('refuses with exit code 20 where it gets %s', async (_, decision) => {
    const { exitCode, stdout, stderr } = await started(decision);
    expect({ exitCode, stdout }).toEqual({ exitCode: 20, stdout: '' });
    expect(stderr).toContain('without a license decision');
  });

  it('refuses with exit code 20 where it may not run', async () => {
    const { exitCode, stdout, stderr } = await started(ENDED);
    expect({ exitCode, stdout }).toEqual({ exitCode: 20, stdout: '' });
    expect(stderr).toBe('Demo Modeler may not run now: NotEntitled (checkout-ended).\n');
  });

  it('is a page of code without dependencies', () => {
    const text = readFileSync(PROGRAM, 'utf8');
    expect(text.split('\n').length).toBeLessThan(80);
    expect([...text.matchAll(/from '([^']+)'/g)].map((found) => found[1])).toEqual(['node:readline']);
  });
});
