import { createHash } from 'node:crypto';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { canonicalSubjectRule } from '#license-file/trust/subject-rule.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';

/** What makes two entries speak of the same issuer: certificate, and for an authority whom it may vouch for. */
export function entryIdentity(entry: TrustEntry): string {
  const fingerprint = trustEntryFingerprint(entry);
  if (entry.kind === 'pinned') return `pinned:${fingerprint}`;
  return `authority:${fingerprint}:${entry.organizationId ?? ''}:${canonicalSubjectRule(entry.subject)}`;
}

/** The name of an entry's file: readable, the same for the same issuer and name, and safe on every file system. */
export function entryFileName(entry: TrustEntry): string {
  const readable = entry.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const digest = createHash('sha256').update(entryIdentity(entry)).digest('hex').slice(0, 12);
  return `${readable === '' ? 'issuer' : readable}-${digest}.json`;
}
