import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, OTHER_USER, product } from '#fixtures/builders/checkouts.ts';
import { fixtureCertificate, fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { parseCertificate } from '#license-file/trust/certificate.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { showReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { about, clears, decisionOf, imports, outcomes, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const [EARLIER, LATER] = [checkoutIdOf(1), checkoutIdOf(2)];
const LATER_END = at('2026-12-01T22:00:00.000Z');

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

const earlier = (changes: Partial<Checkout> = {}): string => workstation.brings('earlier.belic', aBelic({ checkoutId: EARLIER, ...changes }));
const later = (changes: Partial<Checkout> = {}): string =>
  workstation.brings('later.belic', aBelic({ checkoutId: LATER, expiresAt: LATER_END, applications: [anApplication({ expiresAt: LATER_END })], ...changes }));

describe('a longer checkout of the same applications', () => {
  it('replaces the shorter one, which stays stored', () =>
    workstation.use(async (opened) => {
      expect(await outcomes(opened, earlier())).toEqual(['imported']);
      expect((await imports(opened, later()))[0]).toMatchObject({ outcome: 'replaced', replaces: [EARLIER] });
      expect(decisionOf(opened).until).toBe(LATER_END);
      expect(valueOf(listCheckouts(opened)).checkouts).toHaveLength(2);
    }));

  it('makes the shorter one that comes later unchanged, with a notice', () =>
    workstation.use(async (opened) => {
      expect(await outcomes(opened, later())).toEqual(['imported']);
      expect((await imports(opened, earlier()))[0]).toMatchObject({ outcome: 'unchanged', notices: expect.arrayContaining(['newer-present']) as unknown });
      expect((await imports(opened, earlier()))[0]).toMatchObject({ outcome: 'unchanged', notices: expect.arrayContaining(['newer-present']) as unknown });
      expect(decisionOf(opened).until).toBe(LATER_END);
      expect(valueOf(listCheckouts(opened)).checkouts).toHaveLength(2);
    }));

  it.each([
    ['the longer', LATER, 'earlier first'],
    ['the shorter', EARLIER, 'earlier first'],
    ['the longer', LATER, 'later first'],
    ['the shorter', EARLIER, 'later first'],
  ])('is cleared with the other when %s is (%s, %s), one receipt each, and neither comes back', async (_, cleared, order) => {
    const paths = order === 'earlier first' ? [earlier(), later()] : [later(), earlier()];
    await workstation.use(async (opened) => {
      await imports(opened, ...paths);
      const clearing = clears(opened, cleared);
      expect(clearing.cleared.map(({ receipt }) => receipt.checkoutId).sort()).toEqual([EARLIER, LATER]);
      expect(clearing.cleared.map(({ planned }) => planned.because)).toEqual(['asked', 'linked']);
      expect(new Set(clearing.cleared.map(({ receipt }) => receipt.code)).size).toBe(2);
      expect(statusOf(opened)).toBe('NotEntitled checkout-cleared');
      for (const id of [EARLIER, LATER]) expect(valueOf(showReceipt(opened, id)).receipt?.checkoutId).toBe(id);
    });
    workstation.passes(HOUR);
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, ...paths)).toEqual(['refused cleared-earlier', 'refused cleared-earlier']);
      expect(statusOf(opened)).toBe('NotEntitled checkout-cleared');
    });
  });

  it.each<[string, Partial<Checkout>]>([
    ['another user', { user: { id: OTHER_USER, email: null, name: null } }],
    ['other applications', { applications: [anApplication({ expiresAt: LATER_END }), anApplication({ productId: product(2001), expiresAt: LATER_END })] }],
    ['another feature string', { applications: [anApplication({ featureString: 'PRO', expiresAt: LATER_END })] }],
  ])('of %s is a checkout of its own', (_, changes) =>
    workstation.use(async (opened) => {
      expect(await outcomes(opened, earlier(), later(changes))).toEqual(['imported', 'imported']);
      clears(opened, LATER);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
    }));

  it('of the other license service is a checkout of its own', () =>
    workstation.use(async (opened) => {
      const xml = workstation.brings('later.xml', anXml({ checkoutId: LATER, expiresAt: LATER_END, applications: [anApplication({ expiresAt: LATER_END })] }));
      expect(await outcomes(opened, earlier(), xml)).toEqual(['imported', 'imported']);
    }));
});

describe('a revocation list', () => {
  const revoking = (number: number, id = EARLIER) => ({ number, checkouts: [{ checkoutId: id, revokedAt: at('2026-06-01T12:00:00.000Z') }] });
  const list = (name: string, ...made: Parameters<typeof aRevocationList>): string => workstation.brings(name, aRevocationList(...made));

  it('stops what it revokes, for good, and keeps it from being imported', () =>
    workstation.use(async (opened) => {
      await imports(opened, earlier());
      expect(await outcomes(opened, list('1.jwt', revoking(1)))).toEqual(['imported']);
      expect(statusOf(opened)).toBe('NotEntitled checkout-revoked');
      expect(await outcomes(opened, earlier())).toEqual(['refused revoked']);
      expect(await outcomes(opened, list('2.jwt', { number: 2 }))).toEqual(['imported']);
      expect(statusOf(opened)).toBe('NotEntitled checkout-revoked');
    }));

  it('counts for the files it is imported with, wherever it stands among them', () =>
    workstation.use(async (opened) => {
      expect(await outcomes(opened, earlier(), list('1.jwt', revoking(1)))).toEqual(['refused revoked', 'imported']);
      expect(statusOf(opened)).toBe('NotEntitled never-signed-in');
    }));

  it('speaks for its own issuer only', async () => {
    workstation.trusts(fixtureIssuer().trustEntry, fixtureIssuer('neighbour').trustEntry);
    await workstation.use(async (opened) => {
      await imports(opened, earlier());
      expect(await outcomes(opened, list('1.jwt', revoking(1), fixtureIssuer('neighbour')))).toEqual(['imported']);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
      expect(await outcomes(opened, list('2.jwt', revoking(2), fixtureIssuer('stranger')))).toEqual(['refused untrusted-issuer']);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
    });
  });

  it('is unchanged where it says nothing new, and an older number withdraws nothing', () =>
    workstation.use(async (opened) => {
      await imports(opened, earlier());
      expect(await outcomes(opened, list('5.jwt', revoking(5)))).toEqual(['imported']);
      expect(await outcomes(opened, list('5.jwt', revoking(5)))).toEqual(['unchanged']);
      await imports(opened, list('4.jwt', { number: 4 }));
      expect(statusOf(opened)).toBe('NotEntitled checkout-revoked');
    }));

  it('that revokes a certificate voids what rests on it, at once for what is imported with it', async () => {
    const [leaf, issuing] = [parseCertificate(fixtureCertificate('signing')), parseCertificate(fixtureCertificate('issuing'))];
    if (leaf === null || issuing === null) throw new Error('the fixtures are certificates');
    const certificates = [{ issuerKey: issuing.keyFingerprint, serial: leaf.serial, from: at('2026-02-01T00:00:00.000Z') }];
    workstation.wall = at('2026-12-10T00:00:00.000Z');
    const until = (end: string): Partial<Checkout> => ({ expiresAt: at(end), applications: [anApplication({ expiresAt: at(end) })] });
    const issuedAt = at('2026-12-05T00:00:00.000Z');
    await workstation.use(async (opened) => {
      await imports(opened, earlier(until('2027-01-10T00:00:00.000Z')));
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
      const newKey = workstation.brings('new-key.belic', aBelic({ checkoutId: checkoutIdOf(3), issuedAt, notBefore: issuedAt, ...until('2027-01-30T00:00:00.000Z') }, fixtureIssuer('next')));
      const made = list('1.jwt', { issuedAt, certificates }, fixtureIssuer('next'));
      // Not `replaced`: the one before is void by now.
      expect(await outcomes(opened, later(until('2027-01-20T00:00:00.000Z')), newKey, made)).toEqual(['refused revoked', 'imported', 'imported']);
      expect(decisionOf(opened).evidence[0]).toMatchObject({ fact: 'checkout-covers', checkoutId: checkoutIdOf(3) });
      clears(opened, checkoutIdOf(3));
      expect(valueOf(listCheckouts(opened)).checkouts.map(({ state }) => state).sort()).toEqual(['cleared', 'revoked']);
    });
  });
});

describe('a license', () => {
  it('for another user than the one who signed in is imported with a notice', () =>
    workstation.use(async (opened) => {
      signsIn(opened, START, { policy: { userId: OTHER_USER } });
      expect((await imports(opened, earlier()))[0]).toMatchObject({ outcome: 'imported', notices: ['other-user'] });
    }));

  it('whose id another issuer uses here is refused', async () => {
    workstation.trusts(fixtureIssuer().trustEntry, fixtureIssuer('neighbour').trustEntry);
    await workstation.use(async (opened) => {
      await imports(opened, earlier());
      const { organizationId, name } = fixtureIssuer('neighbour').organization;
      const path = workstation.brings('same-id.belic', aBelic({ checkoutId: EARLIER, organization: { id: organizationId, name } }, fixtureIssuer('neighbour')));
      expect(await outcomes(opened, path)).toEqual(['refused damaged']);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
    });
  });

  it('that was refused leaves one entry in the history and nothing else', () =>
    workstation.use(async (opened) => {
      const path = workstation.brings('other.belic', aBelic({ machineName: 'OTHER-MACHINE' }));
      expect((await imports(opened, path))[0]).toMatchObject({ outcome: 'refused', code: 'other-machine', facts: { licensed: 'OTHER-MACHINE' } });
      expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).toEqual(['refused']);
      expect(valueOf(listCheckouts(opened)).checkouts).toEqual([]);
    }));
});

describe('a license whose issuer is trusted no more', () => {
  it('covers nothing and is named as the reason, and holds again when the issuer is trusted again', async () => {
    await workstation.use((opened) => imports(opened, earlier()));
    workstation.trusts(fixtureIssuer('stranger').trustEntry);
    await workstation.use((opened) => {
      const decision = decisionOf(opened);
      expect(decision).toMatchObject({ status: 'NotEntitled', reason: 'checkout-not-verified', mayRun: false });
      expect(decision.evidence).toContainEqual({ fact: 'checkout-not-verified', checkoutId: EARLIER, code: 'untrusted-issuer' });
      expect(statusOf(opened, about(2001))).toBe('NotEntitled never-signed-in');
      const { checkouts, unverified } = valueOf(listCheckouts(opened));
      expect(checkouts).toEqual([]);
      expect(unverified).toMatchObject([{ checkoutId: EARLIER, code: 'untrusted-issuer', applications: [{ productId: 1003, featureString: '' }] }]);
    });
    workstation.trusts(fixtureIssuer().trustEntry);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Ok covered-by-checkout');
  });

  it('is not said to have ended by itself while it cannot be verified', async () => {
    await workstation.use((opened) => imports(opened, earlier()));
    workstation.trusts(fixtureIssuer('stranger').trustEntry);
    workstation.passes(duration(90, DAY));
    await workstation.use((opened) => {
      statusOf(opened);
      expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).toEqual(['imported']);
    });
    workstation.trusts(fixtureIssuer().trustEntry);
    await workstation.use((opened) => {
      expect(statusOf(opened)).toBe('NotEntitled checkout-ended');
      expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).toEqual(['ended', 'imported']);
    });
  });

  it('stays cleared when it was cleared before', async () => {
    await workstation.use(async (opened) => {
      await imports(opened, earlier());
      clears(opened, EARLIER);
    });
    workstation.trusts(fixtureIssuer('stranger').trustEntry);
    await workstation.use(async (opened) => {
      expect(statusOf(opened)).toBe('NotEntitled checkout-cleared');
      expect(await outcomes(opened, earlier())).toEqual(['refused untrusted-issuer']);
    });
    workstation.trusts(fixtureIssuer().trustEntry);
    expect(await workstation.use((opened) => outcomes(opened, earlier()))).toEqual(['refused cleared-earlier']);
  });
});

describe('a profile carried to a computer of another name', () => {
  it('runs nothing, names the reason, and clears all the same', async () => {
    await workstation.use((opened) => imports(opened, earlier()));
    workstation.machineName = 'OTHER-MACHINE';
    await workstation.use(async (opened) => {
      expect(statusOf(opened)).toBe('NotEntitled checkout-for-other-machine');
      expect(await outcomes(opened, earlier())).toEqual(['refused other-machine']);
      clears(opened, EARLIER);
    });
    workstation.machineName = 'FIELD-LAPTOP-07';
    expect(await workstation.use((opened) => outcomes(opened, earlier()))).toEqual(['refused cleared-earlier']);
  });

  it('has no grace period there', async () => {
    await workstation.use((opened) => signsIn(opened, START));
    workstation.machineName = 'OTHER-MACHINE';
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Expired offline-grace-used-up');
  });
});
