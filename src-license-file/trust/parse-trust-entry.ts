import { isJsonObject, parseStrictJson, type JsonObject } from '../encoding/strict-json.ts';
import { parseCertificate } from './certificate.ts';
import { isStrongRsaKey } from './certificate-key.ts';
import { decodeCertificatePem } from './certificate-pem.ts';
import { hasUnknownCriticalExtension, keepsAuthorityProfile, keepsProfile } from './certificate-profile.ts';
import type { TrustEntry } from './trust-entry.ts';
import { AUTHORITY_FIELDS, COMMON_FIELDS, PINNED_FIELDS, type EntryField } from './trust-entry-fields.ts';
import { entryProblem, type TrustEntryProblem } from './trust-entry-problem.ts';

/** A trust entry, or why the text is none. */
export type ParsedTrustEntry = { readonly ok: true; readonly entry: TrustEntry } | TrustEntryProblem;

const LARGEST_ENTRY = 65_536;

/**
 * Parses one trust entry of a trust store from its JSON (format document 7.1).
 *
 * Strict: unknown, missing and repeated fields refuse, and an authority is one certificate that can certify a signer at
 * all. `organizationId`, `extendedKeyUsage` and `receipts` may be left out.
 */
export function parseTrustEntry(json: string): ParsedTrustEntry {
  if (json.length > LARGEST_ENTRY) return entryProblem('entry-too-large');
  const parsed = parseStrictJson(Buffer.from(json, 'utf8'));
  if (!parsed.ok) return entryProblem('entry-not-json', { detail: parsed.problem });
  if (!isJsonObject(parsed.value)) return entryProblem('entry-not-json', { detail: 'no-object' });
  const fields = parsed.value;
  const isPinned = Object.hasOwn(fields, 'pinnedCertificate');
  if (isPinned === Object.hasOwn(fields, 'authority')) return entryProblem('entry-kind-unclear');
  const problem = findFieldProblem(fields, [...COMMON_FIELDS, ...(isPinned ? PINNED_FIELDS : AUTHORITY_FIELDS)]);
  if (problem !== null) return problem;
  return isPinned ? readPinned(fields) : readAuthority(fields);
}

function findFieldProblem(fields: JsonObject, allowed: readonly EntryField[]): TrustEntryProblem | null {
  for (const field of Object.keys(fields)) {
    if (!allowed.some(({ name }) => name === field)) return entryProblem('field-unknown', { field });
  }
  for (const field of allowed) {
    if (Object.hasOwn(fields, field.name)) {
      if (!field.isRight(fields[field.name])) return entryProblem('field-wrong', { field: field.name });
    } else if (!field.isOptional) return entryProblem('field-missing', { field: field.name });
  }
  return null;
}

function readCommon(fields: JsonObject): Pick<TrustEntry, 'name' | 'licenseServices' | 'receipts'> {
  return {
    name: fields['name'] as string,
    licenseServices: fields['licenseServices'] as TrustEntry['licenseServices'],
    receipts: fields['receipts'] === true,
  };
}

function readPinned(fields: JsonObject): ParsedTrustEntry {
  const pinnedCertificate = (fields['pinnedCertificate'] as string).replaceAll(':', '').toLowerCase();
  return { ok: true, entry: { kind: 'pinned', ...readCommon(fields), pinnedCertificate } };
}

function readAuthority(fields: JsonObject): ParsedTrustEntry {
  const authority = decodeCertificatePem(fields['authority'] as string);
  const certificate = authority === null ? null : parseCertificate(authority);
  if (certificate === null) return entryProblem('authority-unreadable');
  const facts = { fingerprint: certificate.fingerprint };
  if (!keepsProfile(certificate) || !keepsAuthorityProfile(certificate))
    return entryProblem('authority-not-an-authority', facts);
  if (hasUnknownCriticalExtension(certificate)) return entryProblem('authority-critical-extension', facts);
  if (!isStrongRsaKey(certificate.key)) return entryProblem('authority-weak-key', facts);
  return {
    ok: true,
    entry: {
      kind: 'authority',
      ...readCommon(fields),
      authority: certificate.der,
      subject: fields['subject'] as Readonly<Record<string, string>>,
      organizationId: (fields['organizationId'] as string | undefined)?.toLowerCase() ?? null,
      extendedKeyUsage: (fields['extendedKeyUsage'] as string | undefined) ?? null,
    },
  };
}
