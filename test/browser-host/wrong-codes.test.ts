import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '#core/time/instant.ts';
import { serveWindow, type ServedWindow } from './support/served-window.ts';

/** Tries a code as the page's own form does, or a program that says it is that page. Gives whether it lets in. */
async function isLetIn({ ask, origin }: ServedWindow, code: string): Promise<boolean> {
  return (await ask('POST /code', { Origin: origin }, `code=${code}`)).headers['set-cookie'] !== undefined;
}

async function tryWrongly(window: ServedWindow, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries += 1) expect(await isLetIn(window, 'AAAA-AAAA')).toBe(false);
}

describe('wrong codes', () => {
  test('are counted on the page, and the fifth begins a pause', async () => {
    const window = await serveWindow('code');
    const bodies: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      await tryWrongly(window, 1);
      bodies.push((await window.ask('GET /')).body);
    }
    expect(bodies[0]).toContain('You can try 4 more times');
    expect(bodies[3]).toContain('You can try 1 more time;');
    expect(bodies[4]).toContain('Wait 1 second, then');
  });

  test('by the hundred tell no new code and spoil none: the right one works after the pause, and not in it', async () => {
    const window = await serveWindow('code');
    const code = window.toldCodes[0]?.[0] ?? '';
    await tryWrongly(window, 300);
    expect(window.toldCodes).toHaveLength(1);
    expect(await isLetIn(window, code)).toBe(false);
    window.passTime(SECOND - 1);
    expect(await isLetIn(window, code)).toBe(false);
    window.passTime(1);
    expect(await isLetIn(window, code)).toBe(true);
    expect(window.toldCodes).toHaveLength(1);
  });

  test('cost 1, 2, 4 and at last 60 seconds, in which further ones cost nothing more', async () => {
    const window = await serveWindow('code');
    await tryWrongly(window, 5);
    const pauses: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      await tryWrongly(window, 20);
      const pause = window.codes.pauseLeft();
      pauses.push(pause / SECOND);
      window.passTime(pause);
      expect(window.codes.pauseLeft()).toBe(0);
      await tryWrongly(window, 1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('that go on for an hour make the terminal say six further codes, each where the last was too old', async () => {
    const window = await serveWindow('code');
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await tryWrongly(window, 8);
      await window.ask('GET /');
      window.passTime(MINUTE);
    }
    await window.ask('GET /');
    expect(window.toldCodes.map(([, why]) => why)).toEqual(['first', ...Array.from({ length: 6 }, () => 'expired')]);
    expect(await isLetIn(window, window.toldCodes.at(-1)?.[0] ?? '')).toBe(true);
  });
});
