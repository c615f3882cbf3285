import { expect, test } from 'vitest';
import { DAY, duration, HOUR, MINUTE, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { beginAttempt, forgetAttempts, sweepAttempts } from '#service/sign-in/attempts.ts';
import { HASH_OF_NOBODY, hashPassword } from '#service/sign-in/password.ts';
import { asking, Browser, leadsTo } from '../support/browser-person.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { signInGround } from '../support/sign-in-ground.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

onBothStores('tries of passwords', ({ newPlace, open }) => {
  test('after five of one computer at one account it waits, longer each time, and never longer than a quarter of an hour', async () => {
    const store = await open();
    let now = MONDAY;
    const attempt = () => beginAttempt(store, 'Uwe@Example.com', '192.0.2.7', now);
    for (let time = 0; time < 5; time += 1) expect(await attempt()).toEqual({ ok: true });
    const waits: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      const refused = await attempt();
      if (refused.ok) throw new Error('not refused');
      waits.push(refused.until - now);
      now = refused.until;
      expect(await attempt()).toEqual({ ok: true });
    }
    expect(waits.map((wait) => wait / SECOND)).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
    // The owner, somewhere else, is let in meanwhile; and so is the same computer with another account.
    expect(await beginAttempt(store, 'uwe@example.com', '198.51.100.1', now)).toEqual({ ok: true });
    expect(await beginAttempt(store, 'anna@example.com', '192.0.2.7', now)).toEqual({ ok: true });
    // However long one computer goes on, it keeps nobody else out.
    for (let time = 0; time < 60; time += 1) expect((await attempt()).ok).toBe(false);
    expect(await beginAttempt(store, 'uwe@example.com', '198.51.100.2', now)).toEqual({ ok: true });
    await forgetAttempts(store, 'uwe@example.com', '192.0.2.7', now);
    expect(await attempt()).toEqual({ ok: true });
    now = plus(now, duration(2, DAY));
    await sweepAttempts(store, now);
    // What is left is that somebody signed in from there.
    expect(await store.reading.selectFrom('sign_in_attempt').selectAll().execute()).toMatchObject([{ failures: 0 }]);
    now = plus(now, duration(90, DAY));
    await sweepAttempts(store, now);
    expect(await store.reading.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([]);
  });

  test('tries at the same time, at several processes, are counted one by one', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => beginAttempt(stores[index % 2]!, 'uwe@example.com', '192.0.2.7', MONDAY)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  });

  test('where the owner signed in before, nobody elsewhere or beside them keeps them out by guessing', async () => {
    const store = await open();
    const home = (last: number): string => `198.51.100.${String(last)}`;
    await beginAttempt(store, 'uwe@example.com', home(1), MONDAY);
    await forgetAttempts(store, 'uwe@example.com', home(1), MONDAY);
    // Eleven networks guess at the account, and somebody beside its owner at every other one.
    for (let index = 0; index < 60; index += 1) await beginAttempt(store, 'uwe@example.com', `192.0.2.${String(index)}`, MONDAY);
    for (let index = 0; index < 110; index += 1) await beginAttempt(store, `user${String(index)}@example.com`, home(1), MONDAY);
    expect((await beginAttempt(store, 'uwe@example.com', home(2), MONDAY)).ok).toBe(false);
    expect((await beginAttempt(store, 'anna@example.com', home(1), MONDAY)).ok).toBe(false);
    for (let time = 0; time < 5; time += 1) expect((await beginAttempt(store, 'UWE@example.com', home(1), MONDAY)).ok).toBe(true);
    // Guessing at that account from there is counted as ever.
    expect((await beginAttempt(store, 'uwe@example.com', home(1), plus(MONDAY, SECOND))).ok).toBe(false);
    const later = plus(MONDAY, duration(91, DAY));
    for (let index = 0; index < 60; index += 1) await beginAttempt(store, 'uwe@example.com', `192.0.2.${String(index)}`, later);
    expect((await beginAttempt(store, 'uwe@example.com', home(1), later)).ok).toBe(false);
  });

  test('an office in which everybody knows their password signs in from one address, and who is refused there leaves no row', async () => {
    const store = await open();
    for (let index = 0; index < 105; index += 1) {
      expect((await beginAttempt(store, `user${String(index)}@example.com`, '198.51.100.1', MONDAY)).ok).toBe(true);
      await forgetAttempts(store, `user${String(index)}@example.com`, '198.51.100.1', MONDAY);
    }
    for (let index = 0; index < 101; index += 1) await beginAttempt(store, `guess${String(index)}@example.com`, '198.51.100.1', MONDAY);
    const rows = async (): Promise<number> => (await store.reading.selectFrom('sign_in_attempt').select('id').execute()).length;
    const before = await rows();
    for (let index = 0; index < 20; index += 1) expect((await beginAttempt(store, `more${String(index)}@example.com`, '198.51.100.1', MONDAY)).ok).toBe(false);
    expect(await rows()).toBe(before);
  });

  test('many computers at one account, and one computer at many accounts, wait too, and not for ever', async () => {
    const store = await open();
    const tries = async (count: number, one: (index: number) => readonly [string, string], now: Instant): Promise<number> => {
      let admitted = 0;
      for (let index = 0; index < count; index += 1) if ((await beginAttempt(store, ...one(index), now)).ok) admitted += 1;
      return admitted;
    };
    expect(await tries(60, (index) => ['uwe@example.com', `192.0.2.${String(index)}`], MONDAY)).toBe(50);
    expect(await tries(110, (index) => [`user${String(index)}@example.com`, `2001:db8::${String(index)}`], MONDAY)).toBe(100);
    expect(await beginAttempt(store, 'uwe@example.com', '198.51.100.1', plus(MONDAY, duration(16, MINUTE)))).toEqual({ ok: true });
    // A clock that was set back leaves nobody out.
    expect(await beginAttempt(store, 'user1@example.com', '2001:db8::1', plus(MONDAY, -HOUR as typeof HOUR))).toEqual({ ok: true });
  });
});

test('an unknown address, a wrong password and one that nobody has set look the same and cost the same', async () => {
  const { issuer, email } = await signInGround();
  const answers: { readonly page: string; readonly status: number }[] = [];
  for (const typed of [email, 'anna@example.com', 'nobody@example.com', '"><script>@example.com']) {
    const browser = new Browser();
    const asked = asking(issuer);
    const form = leadsTo(await browser.send(asked.url), asked.url);
    const response = await browser.send(form, { email: typed, password: 'not the password' });
    answers.push({ page: (await response.text()).replaceAll(/value="[^"]*"/g, 'value=""'), status: response.status });
  }
  expect(new Set(answers.map(({ page }) => page)).size).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  // Hashing is nearly all of the time; what stands in for a hash that is not there costs the same.
  const costOf = (hash: string): readonly string[] => hash.split('$').map((part, place) => (place < 4 ? part : String(part.length)));
  expect(costOf(HASH_OF_NOBODY)).toEqual(costOf(await hashPassword(PASSWORD)));
});
