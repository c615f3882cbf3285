import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { readStatus } from '#main/use-cases/read-status.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { trustEntryOf } from '#service/issuer/issuer.ts';
import { openStore } from '#service/store/open-store.ts';
import { Browser, leadsTo } from '../../service/support/browser-person.ts';
import { MODELER } from '../../service/support/organization.ts';
import { realOrganization } from '../../service/support/real-organization.ts';
import { serve } from '../../service/support/served.ts';
import { valueOf } from '../use-cases/answers.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { AUDIENCE, CLIENT_ID, otherProvider, SCOPE } from './support/other-provider.ts';
import { accessOf, signsIn, usesService, withKeystore } from './support/signing.ts';

const { signal } = new AbortController();

/** Goes wherever a provider leads, as a browser does whose person has nothing to type. */
async function follows(link: string): Promise<void> {
  const browser = new Browser();
  let url = link;
  for (let response = await browser.send(url); response.status >= 300 && response.status < 400; response = await browser.send(url)) url = leadsTo(response, url);
}

test('where people sign in at another provider, they have entitlements, renew them with its tokens, and sign out there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'other-provider-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { kind: 'sqlite', path: join(folder, 'service.db') } as const;
  // Tokens of the other provider are of the machine's time, so everything here is.
  const now = instant(Date.now());
  const { organizationId } = await realOrganization(place);
  const opening = await openStore(place, now, () => undefined);
  if (!opening.ok) throw new Error(opening.problem);
  onTestFinished(() => opening.store.close());
  const signIn = { kind: 'external', issuer: await otherProvider('UWE@example.com'), clientId: CLIENT_ID, audience: AUDIENCE, scope: SCOPE, emailClaim: 'email' } as const;
  const { url } = await serve(opening.store, undefined, { signIn }, now);
  const entry = parseTrustEntry((await trustEntryOf(opening.store.reading, organizationId)) ?? '');
  if (!entry.ok) throw new Error(entry.problem);
  const workstation = new Workstation(entry.entry);
  onTestFinished(() => workstation.remove());
  [workstation.now, workstation.wall] = [now, now];
  const opened = withKeystore(await workstation.open());
  onTestFinished(() => opened.close());
  usesService(opened, url);
  const state = () => valueOf(readStatus(opened, MODELER)).decision;

  const access = accessOf(opened);
  expect(await signsIn(access, follows)).toMatchObject({ ok: true, keptIn: 'keystore', account: { email: 'UWE@example.com', name: 'Uwe Elsewhere' } });
  expect(state()).toMatchObject({ status: 'Ok', source: 'entitlement' });
  // Another process has the refresh token alone.
  for (const later of [access, accessOf(opened)]) {
    later.keeper.forgetAccess();
    expect(await refreshPolicy(later, signal)).toMatchObject({ ok: true, policy: { organizationId } });
  }
  expect(await signOut(access, signal)).toEqual({ ok: true, value: { outcome: 'signed-out', isServiceTold: true, unnoted: null } });
  expect(state()).toMatchObject({ status: 'NotEntitled', reason: 'signed-out' });
});
