import type { UntrustedService } from '#core/contract/sign-in.ts';
import { parseCertificate } from '#license-file/trust/certificate.ts';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { describeSigner } from '#license-file/trust/signer-description.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { programName } from '#main/program-name.ts';
import type { ServiceClient } from '#main/service-client/service-client.ts';
import { trustAddWords } from './trust-add-line.ts';

/** How the file is called that a service's trust entry is saved as. */
export const TRUST_ENTRY_FILE = 'trust-entry.json';

/**
 * Says whose signatures a service's trust entry would make good, and what an administrator runs. The fingerprint is that of the authority: the one
 * that the service shows to whoever runs it, and that stays the same when a signing key is rotated. All of it is unconfirmed.
 *
 * @param entry what the service gives to anybody; `null` where it gave none, and there is nothing yet that could be compared.
 */
export function untrustedService(serviceUrl: string, entry: TrustEntry | null): UntrustedService {
  const line = trustAddWords(TRUST_ENTRY_FILE, programName());
  if (entry === null) return { serviceUrl, signer: null, trustLine: line };
  return { serviceUrl, signer: authorityOf(entry), trustLine: `${line} --fingerprint ${trustEntryFingerprint(entry)}` };
}

/** Asks a service that signs with what nobody here trusts for its trust entry, to say who that would be. */
export async function askUntrustedService(client: ServiceClient, serviceUrl: string, signal: AbortSignal): Promise<UntrustedService> {
  const fetched = await client.trustEntry(signal);
  const parsed = fetched.ok ? parseTrustEntry(Buffer.from(fetched.value).toString('utf8')) : null;
  return untrustedService(serviceUrl, parsed?.ok === true ? parsed.entry : null);
}

function authorityOf(entry: TrustEntry): UntrustedService['signer'] {
  if (entry.kind === 'pinned') return null;
  const certificate = parseCertificate(entry.authority);
  return certificate === null ? null : { ...describeSigner(certificate) };
}
