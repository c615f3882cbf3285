import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { chromiumProgram, newPage } from '../browser-host/support/chromium.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { Desk, MODELER } from './support/desk.ts';
import { goes, hasFocus } from './support/license-pages.ts';
import { PersonAtBrowser, serviceAtHand } from './support/service-at-hand.ts';

describe.skipIf(chromiumProgram('signing in, in the window') === null)('signing in at a real service, with a browser beside the window', { timeout: 60_000 }, () => {
  let desk: Desk;
  let tab: Page;

  beforeAll(async () => {
    tab = await newPage();
  });

  beforeEach(async () => {
    await tab.context().clearCookies();
    desk = new Desk();
    desk.registers(MODELER);
  });

  afterEach(() => desk.remove());

  function decisions(): readonly { readonly status: string }[] {
    if (!existsSync(desk.started)) return [];
    return readFileSync(desk.started, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  }

  const kinds = () => desk.use((opened) => valueOf(readHistory(opened, null)).map(({ kind }) => kind));

  it('leads from the first door over the browser to Online, shows who is signed in, and signs out again', async () => {
    const service = await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByText('No license is here yet').waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByText('Go on in your browser').waitFor();
    await dialog.getByText(/Time left: [45]:\d\d/).waitFor();
    await hasFocus(dialog.getByRole('button', { name: 'Open again' }));
    await person.signsIn(service.email);
    await tab.getByText('Your account was confirmed here.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Online', { exact: true }).first().waitFor();
    await page.getByText('You are signed in as uwe@example.com.').first().waitFor();
    // The page itself never has a secret: what it was told is an address for people.
    expect(person.opened).toHaveLength(1);
    expect(person.opened[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\//);
    await goes(page, 'Settings');
    await page.getByText('Example Engineering').first().waitFor();
    await page.getByText('only until this program ends: no keystore here').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    const question = page.getByRole('alertdialog', { name: 'Sign out uwe@example.com?' });
    await hasFocus(question.getByRole('button', { name: 'Stay signed in' }));
    await question.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Nobody is signed in').waitFor();
    expect(await kinds()).toEqual(expect.arrayContaining(['signed-in', 'signed-out']));
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    await page.getByRole('dialog', { name: 'Demo Modeler asks for a license' }).waitFor();
  });

  it('turns Expired into Ok: the prompt’s Sign in, the browser, and the application starts', async () => {
    const service = await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const first = await desk.opens({ service: { openLink: person.openLink } });
    await first.page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await first.page.getByRole('heading', { name: 'Go on in your browser' }).waitFor();
    await person.signsIn(service.email);
    await first.page.getByText('Online', { exact: true }).first().waitFor();
    await first.close();
    service.passes(duration(8, DAY));
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByText('Sign-in required', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    const prompt = page.getByRole('dialog', { name: 'Demo Modeler asks for a license' });
    await prompt.getByRole('button', { name: 'Sign in with your browser' }).click();
    await prompt.getByText('Go on in your browser').waitFor();
    await person.signsIn(service.email);
    await page.getByText('Demo Modeler has started.').first().waitFor();
    await expect.poll(decisions).toMatchObject([{ status: 'Ok' }]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('says why a sign-in was not completed: cancelled here, refused there, and when nobody came in time', async () => {
    await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const patient = await desk.opens({ service: { openLink: person.openLink } });
    const dialog = patient.page.getByRole('dialog', { name: 'Sign in' });
    await patient.page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('It was cancelled. Nothing has changed.').waitFor();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText('Go on in your browser').waitFor();
    await person.declines();
    await dialog.getByText('The sign-in page refused it.').waitFor();
    await patient.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await patient.close();
    const hasty = await desk.opens({ service: { openLink: person.openLink, browserPatience: 1 } });
    await hasty.page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await hasty.page.getByRole('dialog', { name: 'Sign in' }).getByText('Nobody signed in on the page within five minutes.').waitFor();
  });

  it('asks which account shall count where somebody else signs in: Keep changes nothing, Switch goes over', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const service = await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByText('Go on in your browser').waitFor();
    await person.signsIn(service.email);
    await dialog.getByText('Somebody else signed in').waitFor();
    await dialog.getByRole('button', { name: /^Keep/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Offline, 6 days left').waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await dialog.getByText('Go on in your browser').waitFor();
    await person.page.getByLabel(/mail/i).waitFor();
    await person.signsIn(service.email);
    await dialog.getByRole('button', { name: 'Switch to uwe@example.com' }).click();
    await page.getByText('You are signed in as uwe@example.com.').first().waitFor();
    await page.getByText('Online', { exact: true }).first().waitFor();
  });

  it('takes nothing from a service whose issuer nobody here vouches for, and says what IT needs', async () => {
    const service = await serviceAtHand(desk, NEIGHBOUR_WORKS);
    const person = new PersonAtBrowser(tab);
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByText('Go on in your browser').waitFor();
    await person.signsIn(service.email);
    await dialog.getByText('This computer does not trust the service yet').waitFor();
    await dialog.getByText('trust add trust-entry.json').waitFor();
    await dialog.getByRole('button', { name: 'Copy a request for IT' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('No license is here yet').waitFor();
    await goes(page, 'Diagnostics');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('Stopped at: Issuer.').first().waitFor();
    expect(await kinds()).not.toContain('signed-in');
  });

  it('says at a disabled user’s refresh what the service said, once, and lets what was confirmed go on offline', async () => {
    const service = await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Go on in your browser' }).waitFor();
    await person.signsIn(service.email);
    await page.getByText('Online', { exact: true }).first().waitFor();
    await service.disables();
    service.passes(duration(5, HOUR));
    await page.keyboard.press('F5');
    // What was confirmed goes on serving, and the refusal is said where the account is.
    await page.getByText(/Offline, [67] days left/).first().waitFor();
    await goes(page, 'Settings');
    await page.getByText('The last refresh failed').waitFor();
    await page.getByText(/^(?:sign-in-ended|user-disabled)$/).waitFor();
    await page.keyboard.press('F5');
    expect((await kinds()).filter((kind) => kind === 'refresh-failed')).toHaveLength(1);
  });

  it('finds out where the way ends while the service is down, and takes another address only where it can be one', async () => {
    const service = await serviceAtHand(desk, undefined, false);
    const { page } = await desk.opens();
    await goes(page, 'Settings');
    const field = page.getByRole('textbox', { name: 'Address of the entitlement service' });
    await field.fill('http://licensing.example.com');
    await page.getByText('http:// is for a service on this computer only.').waitFor();
    await field.fill(service.url);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('Connected: every step works.').first().waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    service.silence();
    await service.served.close();
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    // Closable while the service says nothing.
    await hasFocus(page.getByRole('dialog', { name: 'Sign in' }).getByRole('button', { name: 'Close' }).last());
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('lets work go on at once while the service takes connections and never answers', async () => {
    const service = await serviceAtHand(desk);
    const person = new PersonAtBrowser(tab);
    const { page } = await desk.opens({ service: { openLink: person.openLink } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Go on in your browser' }).waitFor();
    await person.signsIn(service.email);
    await page.getByText('Online', { exact: true }).first().waitFor();
    service.silence();
    service.passes(duration(26, HOUR));
    await page.keyboard.press('F5');
    await page.getByText('Offline, 6 days left').waitFor();
    await expect.poll(service.isAsked).toBe(true);
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    await page.getByRole('dialog', { name: 'Demo Modeler asks for a license' }).getByText('Checking your sign-in').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Work offline for now?' }).getByRole('button', { name: 'Continue offline' }).click();
    await page.getByText('Demo Modeler has started. Status: Offline').first().waitFor();
    // All of that while nobody had answered.
    expect(service.isAsked()).toBe(true);
    await expect.poll(decisions).toMatchObject([{ status: 'Offline' }]);
  });
});
