import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '#core/entitlement/policy.ts';
import { DAY, duration, HOUR, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { OTHER_USER, product, version } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement, aPolicyDocument } from '#fixtures/builders/policies.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, decisionOf, imports, outcomes, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

/** What a sign-in is refused with. */
const refusedWith = (code: string, facts: Readonly<Record<string, string>> = {}) => ({ ok: false, refused: { code, facts } });

describe('a policy document', () => {
  it('recorded and played back to a later request changes nothing', () =>
    workstation.use((opened) => {
      const request = beginPolicyRequest(opened);
      const recorded = aPolicyDocument({ createdAt: START, expiresAt: plus(START, duration(30, DAY)) }, request.nonce);
      expect(acceptPolicy(opened, request, recorded)).toMatchObject({ ok: true, isSealed: true });
      dismissSignIn(opened, about());
      workstation.passes(duration(6, DAY));
      const before = decisionOf(opened);
      expect(acceptPolicy(opened, beginPolicyRequest(opened), recorded)).toMatchObject(refusedWith('nonce-differs'));
      expect(decisionOf(opened)).toEqual(before);
      workstation.passes(DAY);
      expect(acceptPolicy(opened, beginPolicyRequest(opened), recorded)).toMatchObject(refusedWith('nonce-differs'));
      expect(statusOf(opened)).toBe('Expired offline-grace-ended');
    }));

  it('held back by the network gives no more than one that came at once', () =>
    workstation.use((opened) => {
      const request = beginPolicyRequest(opened);
      workstation.passes(duration(5, DAY));
      expect(acceptPolicy(opened, request, aPolicyDocument({ createdAt: START, expiresAt: plus(START, duration(30, DAY)) }, request.nonce))).toMatchObject({ ok: true });
      expect(decisionOf(opened)).toMatchObject({ status: 'Offline', until: plus(START, duration(168, HOUR)) });
      workstation.passes(duration(2, DAY));
      expect(statusOf(opened)).toBe('Expired offline-grace-ended');
    }));

  it.each<[string, Partial<Policy>, Parameters<typeof fixtureIssuer>[0], string]>([
    ['of an issuer nobody trusts', {}, 'stranger', 'untrusted-issuer'],
    ['of another organisation under the same root', {}, 'neighbour', 'untrusted-issuer'],
    ['signed when its certificate had ended', { createdAt: at('2027-03-01T00:00:00.000Z'), expiresAt: at('2027-03-08T00:00:00.000Z') }, 'example', 'certificate-not-valid-at-issue'],
    ['signed before its certificate began', { createdAt: at('2025-12-01T00:00:00.000Z') }, 'example', 'certificate-not-valid-at-issue'],
  ])('%s is refused and changes nothing', (_, policy, signer, code) =>
    workstation.use((opened) => {
      signsIn(opened, START);
      dismissSignIn(opened, about());
      const before = decisionOf(opened);
      expect(signsIn(opened, plus(START, HOUR), { policy, signer: fixtureIssuer(signer) })).toMatchObject(refusedWith(code));
      expect(decisionOf(opened)).toEqual(before);
    }));

  it('for another organisation than the one its issuer speaks for is refused', async () => {
    workstation.trusts(fixtureIssuer('neighbour').trustEntry);
    await workstation.use((opened) => {
      expect(signsIn(opened, START, { signer: fixtureIssuer('neighbour') })).toMatchObject(refusedWith('untrusted-issuer', { problem: 'organization-differs' }));
      expect(statusOf(opened)).toBe('NotEntitled never-signed-in');
    });
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['with one byte changed', (bytes) => Buffer.from(bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte)))],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['that is empty', () => Buffer.alloc(0)],
    ['that is a license file', () => aBelic()],
    ['that is a revocation list', () => aRevocationList()],
  ])('%s is refused and changes nothing', (_, change) =>
    workstation.use((opened) => {
      const request = beginPolicyRequest(opened);
      expect(acceptPolicy(opened, request, change(aPolicyDocument({}, request.nonce)))).toMatchObject({ ok: false });
      expect(statusOf(opened)).toBe('NotEntitled never-signed-in');
    }));

  it('without a nonce is no sign-in', () =>
    workstation.use((opened) => {
      expect(acceptPolicy(opened, beginPolicyRequest(opened), aPolicyDocument({}, null))).toMatchObject(refusedWith('nonce-differs'));
    }));

  it('stops counting when its issuer is trusted no more, and counts again when it is', async () => {
    await workstation.use((opened) => signsIn(opened, START));
    workstation.trusts(fixtureIssuer('stranger').trustEntry);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('DisabledByPolicy policy-malformed');
    workstation.trusts(fixtureIssuer().trustEntry);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Ok confirmed-recently');
  });
});

describe('what a policy grants', () => {
  const days = (count: number): Instant => plus(START, duration(count, DAY));

  it('is a trial until its end, online or not, then Expired', () =>
    workstation.use((opened) => {
      const applicationQualifiers = [{ name: 'UsageType', value: 'TRIAL' }];
      signsIn(opened, START, { policy: { entitlements: [anEntitlement({ kind: 'trial', applicationQualifiers, expiresAt: days(10) })] } });
      dismissSignIn(opened, about());
      workstation.passes((10 * DAY - 1) as Duration);
      expect(decisionOf(opened)).toMatchObject({ status: 'Trial', statusCode: 109, source: 'trial', until: days(10) });
      workstation.passes(1 as Duration);
      expect(statusOf(opened)).toBe('Expired trial-ended');
    }));

  it('is an evaluation for its own version, and the ordinary entry for every other', () =>
    workstation.use((opened) => {
      const applicationQualifiers = [{ name: 'UsageType', value: 'EVALUATION' }];
      const evaluation = anEntitlement({ kind: 'evaluation', version: version('10.16.0.0'), applicationQualifiers, expiresAt: days(3) });
      signsIn(opened, START, { policy: { entitlements: [evaluation, anEntitlement({ productId: product(2001), kind: 'evaluation', version: version('10.16.2.34'), applicationQualifiers })] } });
      expect(decisionOf(opened, about(1003, version('10.16.2.34')))).toMatchObject({ status: 'Ok', source: 'evaluation' });
      expect(statusOf(opened, about(1003, version('10.17.0.0')))).toBe('NotEntitled evaluation-for-other-version');
      expect(decisionOf(opened, about(2001, version('10.16.2.34')))).toMatchObject({ status: 'Ok', source: 'evaluation' });
      expect(statusOf(opened, about(2001, version('10.16.2.35')))).toBe('NotEntitled evaluation-for-other-version');
    }));

  it('is nothing where access is denied, the trial is over or the application is not named', () =>
    workstation.use((opened) => {
      const entitlements = [anEntitlement({ accessKind: 3 }), anEntitlement({ productId: product(2001), accessKind: 4 })];
      signsIn(opened, START, { policy: { entitlements } });
      expect(statusOf(opened)).toBe('AccessDenied access-denied');
      expect(statusOf(opened, about(2001))).toBe('Expired trial-ended');
      expect(statusOf(opened, about(3000))).toBe('NotEntitled not-assigned');
    }));

  it('belongs to who signed in last', async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      signsIn(opened, START);
      signsIn(opened, START, { policy: { userId: OTHER_USER, entitlements: [] } });
      expect(statusOf(opened)).toBe('NotEntitled not-assigned');
      expect((await imports(opened, path))[0]).toMatchObject({ outcome: 'imported', notices: ['other-user'] });
      expect(decisionOf(opened).notices).toContain('other-user');
    });
  });
});

describe('a profile whose key file is lost', () => {
  it.each([['deleted', null], ['damaged', 'garbage']])('(%s) keeps its licenses, counts the grace period as used up, and is repaired by a sign-in', async (_, content) => {
    const path = workstation.brings('a.belic', aBelic());
    const policy = { entitlements: [anEntitlement({ productId: product(2001) })] };
    await workstation.use(async (opened) => {
      await imports(opened, path);
      signsIn(opened, START, { policy });
      valueOf(dismissSignIn(opened, about(2001)));
      expect(statusOf(opened, about(2001))).toBe('Offline offline-grace');
    });
    const key = join(workstation.profile, 'profile-key.json');
    if (content === null) rmSync(key);
    else writeFileSync(key, content);
    await workstation.use((opened) => {
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
      expect(statusOf(opened, about(2001))).toBe('Expired offline-grace-used-up');
    });
    workstation.passes(HOUR);
    await workstation.use(async (opened) => {
      expect(statusOf(opened, about(2001))).toBe('Expired offline-grace-used-up');
      expect(await outcomes(opened, path)).toEqual(['unchanged']);
      signsIn(opened, workstation.now, { policy });
      expect(statusOf(opened, about(2001))).toBe('Ok confirmed-recently');
      expect(decisionOf(opened, about(2001)).until).toBe(plus(workstation.now, duration(4, HOUR)));
    });
  });
});
