import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { isStrongKey, isStrongSignatureAlgorithm } from './certificate-key.ts';
import { organizationOf } from './certificate-organization.ts';

/**
 * Names what a signer's certificates prove of it, whatever trust entry accepts it: a revocation list counts for what
 * shares a scope with its signer (format document 7.14, 8.4).
 *
 * Always `signer:<SHA-256 of the leaf's SubjectPublicKeyInfo>`, and for each key that signed the leaf
 * `ca:<SHA-256 of that key's SubjectPublicKeyInfo>:<the leaf's organisation id, else its subject>`.
 *
 * @param certifiers certificates whose key is known to have signed the leaf; may be empty
 */
export function revocationScopesOf(leaf: Certificate, certifiers: readonly Certificate[]): readonly string[] {
  const holder = holderOf(leaf);
  const scopes = [`signer:${leaf.keyFingerprint}`, ...certifiers.map((one) => `ca:${one.keyFingerprint}:${holder}`)];
  return [...new Set(scopes)];
}

/**
 * The certificates whose key really signed a leaf, with an algorithm and a key that prove something. For signers
 * accepted without a path: what a file presents beside its leaf is otherwise only a claim.
 */
export function certifiersAmong(presented: readonly Certificate[], leaf: Certificate): readonly Certificate[] {
  if (!isStrongSignatureAlgorithm(leaf.signatureAlgorithm)) return [];
  return presented.filter(({ key }) => isStrongKey(key) && leaf.isSignedBy(key));
}

/** The organisation that a leaf names, or its subject: two texts that are never the same. */
function holderOf(leaf: Certificate): string {
  const organization = organizationOf(leaf);
  if (organization.found === 'one') return organization.organizationId;
  return `subject:${createHash('sha256').update(leaf.subject.der).digest('hex')}`;
}
