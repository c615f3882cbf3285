import type { UntrustedService } from '#core/contract/sign-in.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { entryIdentity } from '#main/trust-store/entry-identity.ts';
import type { TrustStore } from '#main/trust-store/trust-store.ts';
import { untrustedService } from './untrusted-service.ts';

/** Whether the issuer that a service names is trusted on this computer; `null` where what it gave is no trust entry. */
export type IssuerJudgement =
  | { readonly trusted: true; readonly name: string }
  | { readonly trusted: false; readonly untrusted: UntrustedService }
  | { readonly trusted: null };

/**
 * Judges the issuer of a service by the public entry that the service gives to anybody: whether the trust folder has the same one. What the
 * entry says is unconfirmed; it is only compared, and shown to whoever asks IT.
 */
export function judgeServiceIssuer(bytes: Uint8Array, { entries }: TrustStore, serviceUrl: string): IssuerJudgement {
  const parsed = parseTrustEntry(Buffer.from(bytes).toString('utf8'));
  if (!parsed.ok) return { trusted: null };
  const { entry } = parsed;
  const identity = entryIdentity(entry);
  const same = entries.find((one) => entryIdentity(one.entry) === identity);
  if (same !== undefined) return { trusted: true, name: same.entry.name };
  return { trusted: false, untrusted: untrustedService(serviceUrl, entry) };
}
