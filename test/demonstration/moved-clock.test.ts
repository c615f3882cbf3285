import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_TIMES, type DemonstrationTime } from '#core/contract/snapshot.ts';
import { DAY, duration, HOUR, MINUTE, plus } from '#core/time/instant.ts';
import { DemonstrationPlace, MADE_AT, type Shown } from './support/demonstration-place.ts';

const ORDINARY = ['Demo Modeler', 'Demo Drainage', 'Demo Structures'];
const SIGNED_IN = MADE_AT;

/** Status, reason and end of an application, as a window shows them. */
function answer({ decision }: Shown, name = 'Demo Modeler') {
  const { status, reason, until } = decision(name);
  return { status, reason, until };
}

const CONFIRMED = { status: 'Ok', reason: 'confirmed-recently', until: plus(SIGNED_IN, duration(4, HOUR)) };
const OFFLINE = { status: 'Offline', reason: 'offline-grace', until: plus(SIGNED_IN, duration(7, DAY)) };

describe('a demonstration', () => {
  test('begins signed in, by the policy of its own service', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const shown = await window.shown();
      for (const name of ORDINARY) expect(answer(shown, name)).toEqual(CONFIRMED);
      expect(answer(shown, 'Demo Viewer')).toMatchObject({ status: 'Ok', reason: 'evaluation-active' });
      expect(shown.snapshot.now).toBe(MADE_AT);
      expect(shown.snapshot.clock).toEqual([]);
      expect(shown.snapshot.demonstration).toEqual({ time: 'now', filesFolder: `${place.root}/files` });
      expect(shown.decision('Demo Survey')).toMatchObject({ status: 'Trial' });
      expect(shown.decision('Demo Tunnels')).toMatchObject({ status: 'AccessDenied', mayRun: false });
      expect(shown.snapshot.service).toMatchObject({ address: place.service, setBy: 'person', account: { email: 'anna@demo.example', usageCountry: 'PL' } });
    });
  });

  test('three days after the sign-in has four days left, six days after it one, and a week after it none', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const onDay3 = await window.moveTo('day-3');
      expect(answer(onDay3)).toEqual(OFFLINE);
      expect(onDay3.snapshot.now).toBe(plus(SIGNED_IN, duration(3, DAY)));
      expect(onDay3.snapshot.wall).toBe(onDay3.snapshot.now);
      const onDay6 = await window.moveTo('day-6');
      expect(answer(onDay6)).toEqual(OFFLINE);
      expect(onDay6.snapshot.now).toBe(plus(SIGNED_IN, duration(6, DAY)));
      const after = await window.moveTo('after-day-7');
      for (const name of [...ORDINARY, 'Demo Viewer']) expect([name, after.decision(name).status]).toEqual([name, 'Expired']);
      expect(after.snapshot.clock).toEqual([]);
    });
  });

  test('gains nothing by a wall clock that is set back two days, and says that it is behind', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('day-6');
      const back = await window.moveTo('back-two-days');
      expect(answer(back)).toEqual(OFFLINE);
      expect(back.snapshot.now).toBe(plus(SIGNED_IN, duration(6, DAY)));
      expect(back.snapshot.wall).toBe(plus(SIGNED_IN, duration(4, DAY)));
      expect(back.snapshot.clock).toEqual(['clock-behind']);
      const again = await window.moveTo('back-two-days');
      expect(again.snapshot.wall).toBe(back.snapshot.wall);
    });
  });

  test('that has expired stays so, however often its wall clock is set back', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('after-day-7');
      for (let times = 0; times < 5; times += 1) {
        const back = await window.moveTo('back-two-days');
        for (const name of ORDINARY) expect(back.decision(name).status).toBe('Expired');
        expect(back.snapshot.clock).toEqual(['clock-behind']);
      }
    });
  });

  test('comes back to now by a new sign-in, the authority that sets the time', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('after-day-7');
      place.passes(MINUTE);
      const now = await window.moveTo('now');
      expect(answer(now)).toEqual({ ...CONFIRMED, until: plus(CONFIRMED.until, MINUTE) });
      expect(now.snapshot.now).toBe(plus(MADE_AT, MINUTE));
      expect(now.snapshot.clock).toEqual([]);
    });
  });

  test('comes from every position to every other as if it had come there first', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const direct = new Map<DemonstrationTime, unknown>();
      for (const time of DEMONSTRATION_TIMES) {
        await window.moveTo('now');
        direct.set(time, answer(await window.moveTo(time)));
      }
      for (const from of DEMONSTRATION_TIMES) {
        for (const to of DEMONSTRATION_TIMES) {
          await window.moveTo('now');
          await window.moveTo(from);
          const arrived = await window.moveTo(to);
          // Back two days goes back from where it is; everything else is one place.
          expect([from, to, answer(arrived)]).toEqual([from, to, to === 'back-two-days' ? direct.get(from) : direct.get(to)]);
          expect(arrived.snapshot.demonstration?.time).toBe(to);
        }
      }
    });
  });

  test('counts on while it is open', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('day-6');
      place.passes(duration(23, HOUR));
      expect((await window.shown()).decision('Demo Modeler').status).toBe('Offline');
      place.passes(HOUR);
      expect((await window.shown()).decision('Demo Modeler').status).toBe('Expired');
    });
  });
});

describe('two windows of one demonstration', () => {
  test('have one clock', async () => {
    const place = await DemonstrationPlace.make();
    await place.use((first) =>
      place.use(async (second) => {
        for (const time of ['day-6', 'now', 'after-day-7', 'day-3', 'back-two-days', 'now'] as const) {
          const moved = await first.moveTo(time);
          const seen = await second.shown();
          expect([time, answer(seen), seen.snapshot.now]).toEqual([time, answer(moved), moved.snapshot.now]);
          expect(seen.snapshot.demonstration?.time).toBe(time);
          expect(answer(await first.shown())).toEqual(answer(moved));
        }
      }),
    );
  });
});

describe('a demonstration that is opened again', () => {
  test.each(DEMONSTRATION_TIMES)('shows the same at %s', async (time) => {
    const place = await DemonstrationPlace.make();
    const before = await place.use((window) => window.moveTo(time));
    place.passes(MINUTE);
    await place.use(async (window) => {
      const after = await window.shown();
      expect(answer(after)).toEqual(answer(before));
      expect(after.snapshot.now).toBe(plus(before.snapshot.now, MINUTE));
      expect(after.snapshot.clock).toEqual(before.snapshot.clock);
      expect(after.snapshot.demonstration?.time).toBe(time);
    });
  });

  test('soon after a prompt was dismissed is offline still', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const { application } = (await window.shown()).decision('Demo Modeler');
      const { productId, featureString } = application;
      await window.get('dismissSignIn', { application: { productId, featureString, version: null } });
    });
    await place.use(async (window) => {
      expect((await window.shown()).decision('Demo Modeler').status).toBe('Offline');
    });
  });

  test.each([
    ['the next day', (place: DemonstrationPlace) => place.passes(DAY)],
    ['after a restart of the computer', (place: DemonstrationPlace) => place.restarts(HOUR)],
    ['after the computer’s own clock was set', (place: DemonstrationPlace) => place.setsClock(duration(-5, DAY))],
    ['after half a year off', (place: DemonstrationPlace) => place.restarts(duration(60, DAY))],
  ])('%s is where it was left, counted from then', async (_, happens) => {
    for (const time of DEMONSTRATION_TIMES) {
      const place = await DemonstrationPlace.make();
      const before = await place.use(async (window) => {
        await window.moveTo('day-6');
        return window.moveTo(time);
      });
      happens(place);
      await place.use(async (window) => {
        const after = await window.shown();
        const { status, reason } = before.decision('Demo Modeler');
        expect([time, answer(after).status, answer(after).reason]).toEqual([time, status, reason]);
        expect(after.snapshot.clock).toEqual(before.snapshot.clock);
      });
    }
  });
});
