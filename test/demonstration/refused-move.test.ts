import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { DATABASE_FILE } from '#main/entitlement-cache/cache-files.ts';
import { DemonstrationPlace } from './support/demonstration-place.ts';

describe('the clock of a demonstration', () => {
  test('moved several times at once goes from one to the next, and each is answered with its own', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const times = ['day-3', 'now', 'day-6', 'back-two-days', 'after-day-7', 'now', 'day-3', 'day-6'] as const;
      const moved = await Promise.all(times.map((time) => window.moveTo(time)));
      expect(moved.map(({ snapshot }) => snapshot.demonstration?.time)).toEqual(times);
      expect(moved.map(({ snapshot }) => snapshot.sequence)).toEqual(moved.map(({ snapshot }) => snapshot.sequence).sort((left, right) => left - right));
      const last = await window.shown();
      expect(last.snapshot.demonstration?.time).toBe('day-6');
      expect(last.decision('Demo Modeler')).toEqual(moved.at(-1)?.decision('Demo Modeler'));
    });
  });

  test('is not moved while another process holds the store, and says so', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('day-3');
      const holder = new Database(join(demonstrationFolders(place.root).profile, DATABASE_FILE));
      holder.exec('BEGIN EXCLUSIVE');
      expect(await window.ask('moveDemonstrationClock', { to: 'now' })).toMatchObject({ ok: false, code: 'store-busy' });
      holder.close();
      expect((await window.shown()).snapshot.demonstration?.time).toBe('day-3');
      expect((await window.moveTo('now')).snapshot.demonstration?.time).toBe('now');
    });
  }, 20_000);

  test('is not moved where its position cannot be kept, and says where', async () => {
    const place = await DemonstrationPlace.make();
    const { clock } = demonstrationFolders(place.root);
    await place.use(async (window) => {
      const before = await window.shown();
      rmSync(clock, { force: true });
      mkdirSync(clock);
      for (const to of ['day-6', 'now', 'back-two-days'] as const) {
        expect(await window.ask('moveDemonstrationClock', { to })).toMatchObject({ ok: false, code: 'not-a-file', facts: { path: clock } });
      }
      expect((await window.shown()).snapshot.now).toBe(before.snapshot.now);
    });
    // And it opens all the same, at the time of its sign-in.
    await place.use(async (window) => expect((await window.shown()).decision('Demo Modeler').mayRun).toBe(true));
  });
});
