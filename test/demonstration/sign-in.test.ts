import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_TIMES } from '#core/contract/snapshot.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { Browser, signInWith } from '../service/support/browser-person.ts';
import { DemonstrationPlace, type DemonstrationWindow } from './support/demonstration-place.ts';

const PASSWORD = 'demonstration';

/** Where the client's own address leads a browser first. */
async function signInPage(address: string): Promise<string> {
  return (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '';
}

/** Signs in as a person does: the window opens the sign-in page, and the browser comes back to it. */
async function signsIn(place: DemonstrationPlace, window: DemonstrationWindow, email: string): Promise<string> {
  const came = Promise.withResolvers<string>();
  place.openLink = async (address) => {
    const link = await signInPage(address);
    const { callback, page } = await signInWith(new Browser(), { url: link, verifier: '', state: '', redirectUri: '' }, email, PASSWORD);
    came.resolve(callback === null ? await page.text() : await (await fetch(callback)).text());
    return true;
  };
  await window.get('signIn', { application: null });
  return came.promise;
}

describe('in a demonstration', () => {
  test('the sign-in page names the accounts with their passwords', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const shown = Promise.withResolvers<string>();
      place.openLink = async (address) => {
        const browser = new Browser();
        const link = await signInPage(address);
        const begun = await browser.send(link);
        shown.resolve(await (await browser.send(new URL(begun.headers.get('location') ?? '', link).href)).text());
        return true;
      };
      await window.get('signIn', { application: null });
      const page = await shown.promise;
      for (const text of ['anna@demo.example', 'bruno@demo.example', 'clara@demo.example', 'admin@demo.example', PASSWORD]) expect(page).toContain(text);
    });
  });

  test('where no browser can be opened, the link is to be copied by hand', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.get('signIn', { application: null });
      await expect.poll(async () => (await window.shown()).snapshot.signInProgress).toMatchObject({ state: 'waiting-for-browser', byHand: true });
    });
  });

  test.each(DEMONSTRATION_TIMES)('signing in works at %s, and what it brings is of the moved time', async (time) => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('day-6');
      const { snapshot: moved } = await window.moveTo(time);
      await signsIn(place, window, 'anna@demo.example');
      await expect.poll(async () => (await window.shown()).snapshot.service.tokenKeptIn, { timeout: 30_000 }).not.toBeNull();
      const { snapshot, decision } = await window.shown();
      // The service stands where the wall clock does, and its word sets the client's time.
      expect([time, decision('Demo Modeler').status, snapshot.now, snapshot.clock]).toEqual([time, 'Ok', moved.wall, []]);
    });
  });

  test('another account brings the entitlements of another country, once the person goes over to it', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await signsIn(place, window, 'bruno@demo.example');
      await expect.poll(async () => (await window.shown()).snapshot.signInProgress.state, { timeout: 30_000 }).toBe('wrong-account');
      await window.get('chooseAccount', { choice: 'switch' });
      await expect.poll(async () => (await window.shown()).snapshot.service.account?.email, { timeout: 30_000 }).toBe('bruno@demo.example');
      const { snapshot, decision } = await window.shown();
      expect(snapshot.service.account?.usageCountry).toBe('DE');
      expect([decision('Demo Modeler').status, decision('Demo Drainage').status]).toEqual(['Ok', 'AccessDenied']);
    });
  });

  test('five minutes show what the README says', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const { previewId } = await window.get('previewPath', { path: join(demonstrationFolders(place.root).files, 'demo-modeler.belic') });
      const { files } = await window.get('commitImport', { previewId });
      const { checkoutId } = files[0]!.license!;
      expect((await window.moveTo('day-3')).decision('Demo Drainage').status).toBe('Offline');
      const over = await window.moveTo('after-day-7');
      expect([over.decision('Demo Modeler').status, over.decision('Demo Drainage').status]).toEqual(['Ok', 'Expired']);
      await signsIn(place, window, 'anna@demo.example');
      await expect.poll(async () => (await window.shown()).decision('Demo Drainage').status, { timeout: 30_000 }).toBe('Ok');
      await window.get('clearCheckout', { checkoutId });
      await window.shown();
      await expect.poll(async () => (await window.get('getReceipt', { checkoutId })).service?.outcome, { timeout: 30_000 }).toBe('taken');
    });
  });

  test('who has signed out stays so when the clock comes back to now', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.get('signOut', {});
      await window.moveTo('day-3');
      const { snapshot } = await window.moveTo('now');
      expect(snapshot.service.account).toBeNull();
      expect(valueOf(snapshot.profile).applications).toEqual([]);
    });
  });

  test('without its service the clocks move all the same, and the client goes by what it has counted', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      await window.moveTo('day-6');
      await place.endService();
      const { snapshot, decision } = await window.moveTo('now');
      expect(snapshot.demonstration?.time).toBe('now');
      expect([snapshot.clock, decision('Demo Modeler').status]).toEqual([['clock-behind'], 'Offline']);
    });
  });
});
