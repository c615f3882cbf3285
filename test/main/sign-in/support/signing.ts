import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { signIn, type SignInOptions, type SignInOutcome } from '#main/use-cases/sign-in/sign-in.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import { START } from '../../use-cases/workstation.ts';
import { Browser, leadsTo } from '../../../service/support/browser-person.ts';
import { valueOf } from '../../use-cases/answers.ts';

/** A profile as a process has it, with its own memory of who is signed in. */
export function accessOf(opened: OpenedProfile, changes: Partial<ServiceAccess> = {}): ServiceAccess {
  return { profile: () => ({ ok: true, value: opened }), keeper: new TokenKeeper(), environment: {}, patience: { whole: 20_000, idle: 20_000 }, ...changes };
}

/** The profile as it is where its key lies in the operating system's keystore. */
export function withKeystore(opened: OpenedProfile): OpenedProfile {
  return { ...opened, profileKey: { ...opened.profileKey, keptIn: 'keystore' } };
}

/** Sets the service of a profile. */
export function usesService(opened: OpenedProfile, url: string): void {
  valueOf(setServiceAddress(opened, url));
}

/** What a person does in the browser once the sign-in page's address was opened. */
export type InBrowser = (link: string) => Promise<unknown>;

/** Signs in with a person at a browser; what they do there has ended too when this does. */
export async function signsIn(access: ServiceAccess, inBrowser: InBrowser, changes: Partial<SignInOptions> = {}): Promise<SignInOutcome & { readonly steps: readonly SignInProgress[] }> {
  const steps: SignInProgress[] = [];
  let person: Promise<unknown> = Promise.resolve();
  const outcome = await signIn(access, {
    onProgress: (progress) => void steps.push(progress),
    openBrowser: (address) => {
      person = fetch(address(), { redirect: 'manual' }).then((sent) => inBrowser(sent.headers.get('location') ?? ''));
    },
    language: 'en',
    chooseAccount: () => Promise.resolve('keep'),
    signal: new AbortController().signal,
    ...changes,
  });
  await person;
  return { ...outcome, steps };
}

/** A person who signs in at the service's own page, and whose browser then comes back; gives the page that it shows at the end. */
export function person(email: string, password: string, browser = new Browser()): (link: string) => Promise<string> {
  return async (link) => {
    const form = leadsTo(await browser.send(link), link);
    await (await browser.send(form)).text();
    const answer = await browser.send(form, { email, password });
    const resumed = await browser.send(leadsTo(answer, link));
    const callback = leadsTo(resumed, link);
    browser.secrets.push(new URL(callback).searchParams.get('code') ?? '');
    return (await browser.send(callback)).text();
  };
}

/** A store for a service that the client is tried at; which kind it is makes no difference to a client. */
export async function aStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'signing-service-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, START, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return opened.store;
}
