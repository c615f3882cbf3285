import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJoseHeader, splitCompactJwt } from '#license-file/signature/compact-jwt.ts';
import { verifyRsaSha256 } from '#license-file/signature/verify-rsa-sha256.ts';
import { reportCount } from '../../support/counts.ts';
import { readWycheproof, WYCHEPROOF, type JwsGroup } from './wycheproof.ts';

/** Why valid cases are refused: by the problem that our functions name. */
const REASONS: Readonly<Record<string, string>> = {
  'algorithm-differs': 'the format has one algorithm, RS256; this JWS is of another',
  'key-not-for-this': 'the key is one of another algorithm',
  'jwt-not-three-parts': 'the payload is empty; in the format it is a JSON object',
};

/** The problem that our functions find, or `null` when they accept. */
function problemOf(jws: string, key: KeyObject): string | null {
  const parts = splitCompactJwt(jws);
  if (!parts.ok) return parts.problem;
  const header = readJoseHeader(parts.headerText);
  if (!header.ok) return header.problem;
  return verifyRsaSha256(key, parts.signingInput, parts.signature) ? null : 'signature-does-not-verify';
}

/**
 * Three invalid cases are invalid only for what the JWK says of itself: its `use`, `key_ops` or `alg`. Our keys come out of certificates,
 * and the trust decision hands over only the key of one that may sign (format document 7.3); a JWK that says otherwise is
 * therefore no key here.
 */
function mayVerifyRs256(jwk: JwsGroup['public']): boolean {
  const { use = 'sig', alg = 'RS256' } = (jwk ?? {}) as { use?: string; alg?: string };
  const operations = (jwk as { key_ops?: readonly string[] } | undefined)?.key_ops ?? ['verify'];
  return use === 'sig' && operations.includes('verify') && alg === 'RS256';
}

function keyOf(group: JwsGroup): KeyObject {
  if (group.public !== undefined) return createPublicKey({ key: group.public, format: 'jwk' });
  const jwk = group.private ?? {};
  if (jwk['kty'] === 'oct') return createSecretKey(Buffer.from(jwk['k'] ?? '', 'base64url'));
  return createPublicKey({ key: jwk, format: 'jwk' });
}

describe.skipIf(WYCHEPROOF === null)('JWS verification on the Wycheproof cases', () => {
  const groups = WYCHEPROOF === null ? [] : readWycheproof<JwsGroup>('json_web_signature_test.json');

  it('accepts none that is invalid, and refuses valid ones only for a listed reason', () => {
    const falselyAccepted: string[] = [];
    const unexplained: string[] = [];
    const refusedForTheirKey: number[] = [];
    let accepted = 0;
    let count = 0;
    for (const group of groups) {
      const key = keyOf(group);
      for (const { tcId, comment, jws, result } of group.tests) {
        count += 1;
        const found = problemOf(jws, key);
        const problem = mayVerifyRs256(group.public ?? group.private) ? found : 'key-not-for-this';
        if (problem !== null && found === null) refusedForTheirKey.push(tcId);
        const id = `${String(tcId)} ${group.comment} ${comment} ${problem ?? ''}`;
        if (problem === null && result !== 'valid') falselyAccepted.push(id);
        if (problem === null && result === 'valid') accepted += 1;
        if (problem !== null && result === 'valid' && REASONS[problem] === undefined) unexplained.push(id);
      }
    }
    reportCount('Wycheproof JWS', count);
    expect(falselyAccepted).toEqual([]);
    expect(unexplained).toEqual([]);
    expect(refusedForTheirKey).toEqual([332, 353, 355]);
    expect(accepted).toBeGreaterThan(0);
  });
});
