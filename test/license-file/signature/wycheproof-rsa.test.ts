import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyRsaSha256 } from '#license-file/signature/verify-rsa-sha256.ts';
import { reportCount } from '../../support/counts.ts';
import { readWycheproof, WYCHEPROOF, type RsaGroup } from './wycheproof.ts';

const FILES = [2048, 3072, 4096].map((bits) => `rsa_signature_${String(bits)}_sha256_test.json`);

/** The valid cases that are refused, each with its reason. */
const REFUSED_VALID: Readonly<Record<string, string>> = {};

describe.skipIf(WYCHEPROOF === null)('RSA verification on the Wycheproof cases', () => {
  it.each(FILES)('accepts exactly the valid signatures of %s', (name) => {
    const falselyAccepted: string[] = [];
    const refusedValid: string[] = [];
    let count = 0;
    for (const group of readWycheproof<RsaGroup>(name)) {
      const key = createPublicKey(group.publicKeyPem);
      for (const { tcId, comment, msg, sig, result } of group.tests) {
        count += 1;
        const accepted = verifyRsaSha256(key, Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex'));
        const id = `${name} ${String(tcId)} ${comment}`;
        // `acceptable` is a signature without the NULL of its digest identifier: not what RFC 8017 has, so not accepted.
        if (accepted && result !== 'valid') falselyAccepted.push(id);
        if (!accepted && result === 'valid') refusedValid.push(id);
      }
    }
    reportCount(`Wycheproof ${name}`, count);
    expect(falselyAccepted).toEqual([]);
    expect(refusedValid.filter((id) => REFUSED_VALID[id] === undefined)).toEqual([]);
  });
});
