import { describe, expect, it } from 'vitest';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR, instant, minus, plus } from '#core/time/instant.ts';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import {
  NOTHING_REVOKED,
  revocationStateOf,
  type AcceptedRevocations,
} from '#license-file/revocations/accepted-revocations.ts';
import { certificateReference } from '#license-file/revocations/certificate-reference.ts';
import { issueRevocationList } from '#license-file/revocations/issue-revocation-list.ts';
import type { RevocationContent, VerifiedRevocationList } from '#license-file/revocations/revocation-list.ts';
import { areRevocationsStale } from '#license-file/revocations/stale-revocations.ts';
import { isOutOfOrder, uniteRevocations } from '#license-file/revocations/unite-revocations.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { exampleRequest, terms, testKeys } from '../issuer/support/example-issuer.ts';

const ISSUED = instant(Date.UTC(2026, 5, 1));
const FIRST = parseCheckoutId('0f8fad5b-d9cb-469f-a165-70867728950e') as CheckoutId;
const SECOND = parseCheckoutId('1f8fad5b-d9cb-469f-a165-70867728950e') as CheckoutId;

const keys = testKeys();
const otherSigningKey = testKeys().signing;
/** Two signing certificates of one issuer, and an issuer of another organisation under the same root. */
const before = await createIssuer(exampleRequest({ keys }));
const after = await rotated('04');
const other = await createIssuer(
  exampleRequest({
    keys: { ...keys, signing: otherSigningKey },
    organization: { name: 'Other', organizationId: '22222222-7b1d-4c61-9a53-4bd0c1d5a111' },
  }),
);
const trust = createTrust([before.trustEntry, { ...other.trustEntry, authority: other.root }]);

async function rotated(serial: string): Promise<CreatedIssuer> {
  const { root, issuing } = exampleRequest().terms;
  return createIssuer(
    exampleRequest({
      keys: { ...keys, signing: otherSigningKey },
      terms: { root, issuing, signing: terms(serial, 2026, 2027) },
    }),
  );
}

function listBy(signer: CreatedIssuer, fields: Partial<RevocationContent>): VerifiedRevocationList {
  const issued = issueRevocationList(
    { number: 1, issuedAt: ISSUED, certificates: [], checkouts: [], ...fields },
    signer,
  );
  const verified = issued.ok ? verifyRevocationList(issued.bytes, trust, ISSUED) : null;
  if (verified?.ok !== true) throw new Error('the list is not what the test needs');
  return verified.list;
}

/** Unites lists in order, as a client does: what is accepted is kept, and judged together with what was there. */
function uniteAll(...lists: readonly VerifiedRevocationList[]) {
  const accepted: AcceptedRevocations[] = [];
  const outcomes = lists.map((list) => {
    const union = uniteRevocations(revocationStateOf(accepted), list);
    if (union.outcome === 'accepted') accepted.push(union.added);
    return union.outcome === 'refused' ? union.problem : union.outcome;
  });
  return { outcomes, accepted, state: revocationStateOf(accepted) };
}

/** The leaf of a signer as it stands in an accepted path. */
function leafOf(signer: CreatedIssuer) {
  const decision = trust.decide(signer, 'SES');
  const leaf = decision.trusted ? decision.path[0] : undefined;
  if (leaf === undefined) throw new Error('the signer is not trusted');
  return leaf;
}

const referenceOf = (signer: CreatedIssuer) =>
  certificateReference(signer.leaf, signer.intermediates[0] ?? signer.root);
const revoke = (signer: CreatedIssuer, from: RevocationContent['issuedAt'] | null) => [
  { ...referenceOf(signer), from },
];

describe('accepted revocations', () => {
  it('are united: a checkout stays revoked when a later list leaves it out', () => {
    const first = listBy(before, { number: 1, checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    const second = listBy(before, { number: 2, checkouts: [{ checkoutId: SECOND, revokedAt: ISSUED }] });
    const { outcomes, state } = uniteAll(first, second);
    expect(outcomes).toEqual(['accepted', 'accepted']);
    expect([FIRST, SECOND].map((id) => state.checkoutRevokedAt(first.revocationScopes, id))).toEqual([ISSUED, ISSUED]);
  });

  it('of one checkout keep the earliest instant, in whatever order they come', () => {
    const early = listBy(before, { number: 2, checkouts: [{ checkoutId: FIRST, revokedAt: minus(ISSUED, DAY) }] });
    const late = listBy(after, { number: 1, checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    for (const lists of [
      [early, late],
      [late, early],
    ]) {
      const { accepted, state } = uniteAll(...lists);
      expect(state.checkoutRevokedAt(early.revocationScopes, FIRST)).toBe(minus(ISSUED, DAY));
      expect(revocationStateOf([...accepted].reverse()).checkoutRevokedAt(early.revocationScopes, FIRST)).toBe(
        minus(ISSUED, DAY),
      );
    }
  });

  it('keep only what is new of a list that repeats the ones before', () => {
    const first = listBy(before, {
      number: 1,
      checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }],
      certificates: revoke(after, ISSUED),
    });
    const both = [
      { checkoutId: FIRST, revokedAt: ISSUED },
      { checkoutId: SECOND, revokedAt: ISSUED },
    ];
    const second = listBy(before, { number: 2, checkouts: both, certificates: revoke(after, ISSUED) });
    const { accepted } = uniteAll(first, second);
    expect(accepted[1]).toMatchObject({ number: 2, checkouts: [{ checkoutId: SECOND }], certificates: [] });
  });

  it("void a certificate's signatures from an instant on, or all of them", () => {
    const leaf = leafOf(after);
    const dated = uniteAll(listBy(before, { certificates: revoke(after, ISSUED) })).state;
    expect([minus(ISSUED, HOUR), ISSUED].map((at) => dated.isCertificateRevoked(leaf, at))).toEqual([false, true]);
    const leaked = uniteAll(
      listBy(before, { certificates: revoke(after, ISSUED) }),
      listBy(before, { number: 2, certificates: revoke(after, null) }),
      listBy(before, { number: 3, certificates: revoke(after, ISSUED) }),
    ).state;
    expect(leaked.isCertificateRevoked(leaf, instant(0))).toBe(true);
    expect(leaked.isCertificateRevoked(leafOf(before), ISSUED)).toBe(false);
  });
});

describe('the number of a list', () => {
  it('only goes up: an older or the same list changes nothing', () => {
    const newer = listBy(before, { number: 5 });
    const older = listBy(before, { number: 4, checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    const { outcomes, state } = uniteAll(newer, older, newer);
    expect(outcomes).toEqual(['accepted', 'unchanged', 'unchanged']);
    expect(state.checkoutRevokedAt(newer.revocationScopes, FIRST)).toBeNull();
  });

  it('is counted per signing key, so that a rotated key begins anew', () => {
    expect(uniteAll(listBy(before, { number: 5 }), listBy(after, { number: 1 })).outcomes).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  it('used again for other content is refused', () => {
    const once = listBy(before, { number: 5 });
    const again = listBy(before, { number: 5, checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    expect(uniteAll(once, again).outcomes).toEqual(['accepted', 'number-reused']);
  });
});

describe("an issuer's list", () => {
  it('revokes checkouts of the same issuing certificate and organisation, whichever signing certificate they have', () => {
    const { state } = uniteAll(listBy(after, { checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] }));
    expect(state.checkoutRevokedAt(leafOf(before).revocationScopes, FIRST)).toBe(ISSUED);
    expect(state.checkoutRevokedAt([leafOf(before).revocationScopes[0] ?? ''], FIRST)).toBeNull();
  });

  it('that counted for its signing key alone is news to the issuing certificate once that is known', () => {
    const list = listBy(after, { number: 3, checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    const alone = { ...list, revocationScopes: list.revocationScopes.slice(0, 1) };
    const { outcomes, state } = uniteAll(alone, list, list);
    expect(outcomes).toEqual(['accepted', 'accepted', 'unchanged']);
    expect(state.checkoutRevokedAt(leafOf(before).revocationScopes, FIRST)).toBe(ISSUED);
  });

  it('revokes no checkout of another issuer', () => {
    const { state } = uniteAll(listBy(other, { checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] }));
    expect(state.checkoutRevokedAt(leafOf(other).revocationScopes, FIRST)).toBe(ISSUED);
    expect(state.checkoutRevokedAt(leafOf(before).revocationScopes, FIRST)).toBeNull();
  });

  it('revokes no certificate of another issuer, although the same key certified both', () => {
    const attack = listBy(other, { certificates: revoke(before, null) });
    const { outcomes, state } = uniteAll(attack);
    expect(outcomes).toEqual(['accepted']);
    expect(leafOf(before).issuerKey).toBe(leafOf(other).issuerKey);
    expect(state.isCertificateRevoked(leafOf(before), ISSUED)).toBe(false);
    expect(uniteAll(attack, listBy(before, {})).outcomes).toEqual(['accepted', 'accepted']);
  });

  it('takes no number from another issuer', () => {
    expect(uniteAll(listBy(other, { number: 9 }), listBy(before, { number: 1 })).outcomes).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});

describe('a revoked signing certificate', () => {
  it('signs no list that is accepted, whatever time the list claims', () => {
    const rotation = listBy(after, { certificates: revoke(before, null) });
    const early = listBy(before, {
      number: 99,
      issuedAt: instant(Date.UTC(2026, 0, 2)),
      certificates: revoke(after, null),
    });
    expect(uniteAll(rotation, early).outcomes).toEqual(['accepted', 'signer-revoked']);
  });

  it('from an instant on still speaks for the time before', () => {
    const rotation = listBy(after, { certificates: revoke(before, ISSUED) });
    const earlier = listBy(before, { issuedAt: minus(ISSUED, DAY) });
    const later = listBy(before, { number: 2, issuedAt: ISSUED });
    expect(uniteAll(rotation, earlier, later).outcomes).toEqual(['accepted', 'accepted', 'signer-revoked']);
  });

  it('does not undo the lists it signed before', () => {
    const first = listBy(before, { checkouts: [{ checkoutId: FIRST, revokedAt: ISSUED }] });
    const { state } = uniteAll(first, listBy(after, { certificates: revoke(before, null) }));
    expect(state.checkoutRevokedAt(first.revocationScopes, FIRST)).toBe(ISSUED);
  });

  it('may have been revoked by itself', () => {
    const last = listBy(before, { certificates: revoke(before, null) });
    expect(uniteAll(last, listBy(before, { number: 2 })).outcomes).toEqual(['accepted', 'signer-revoked']);
  });

  it('cannot keep its successor from being certified: a leaked key reaches no authority above it', async () => {
    const attack = uniteAll(listBy(before, { number: 2 ** 53 - 1, certificates: revoke(after, null) }));
    const next = await rotated('05');
    const rescue = listBy(next, { certificates: revoke(before, null) });
    expect(uniteRevocations(attack.state, rescue).outcome).toBe('accepted');
  });
});

describe('a stale list', () => {
  it('is one whose issuer has given none for more than thirty days', () => {
    const { state } = uniteAll(
      listBy(before, { number: 1 }),
      listBy(after, { number: 1, issuedAt: minus(ISSUED, DAY) }),
    );
    const newest = state.newestIssuedAt(leafOf(before).revocationScopes);
    expect(newest).toBe(ISSUED);
    expect(areRevocationsStale(newest, plus(ISSUED, duration(30, DAY)))).toBe(false);
    expect(areRevocationsStale(newest, instant(plus(ISSUED, duration(30, DAY)) + 1))).toBe(true);
    expect(areRevocationsStale(NOTHING_REVOKED.newestIssuedAt(['nobody']), ISSUED)).toBe(false);
  });
});

describe('the name of a certificate in a list', () => {
  it('is given only by the issuer that made it', () => {
    expect(referenceOf(before)).toEqual({ issuerKey: leafOf(before).issuerKey, serial: leafOf(before).serial });
    expect(() => certificateReference(before.leaf, before.root)).toThrow(TypeError);
  });
});

describe('a list whose issuer has lost count', () => {
  it('has a lower number and was issued later than every known one', () => {
    const union = uniteRevocations(NOTHING_REVOKED, listBy(before, { number: 5 }));
    if (union.outcome !== 'accepted') throw new Error(union.outcome);
    const known = revocationStateOf([union.added]);
    const isLost = (fields: Partial<RevocationContent>): boolean => isOutOfOrder(known, listBy(before, fields));
    expect([isLost({ number: 4, issuedAt: plus(ISSUED, HOUR) }), isLost({ number: 4 }), isLost({ number: 5, issuedAt: plus(ISSUED, HOUR) })]).toEqual([true, false, false]);
    expect(isOutOfOrder(NOTHING_REVOKED, listBy(before, { number: 1 }))).toBe(false);
  });
});
