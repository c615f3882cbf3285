import { belicFormat } from '../belic/belic-format.ts';
import { cleanTransport } from '../encoding/transport.ts';
import { parseCertificate } from '../trust/certificate.ts';
import { certifiersAmong, revocationScopesOf } from '../trust/revocation-scopes.ts';
import type { PresentedCertificates } from '../trust/trust-decision.ts';
import { xmlFormat } from '../xml/xml-format.ts';
import { recogniseKind } from './recognise-kind.ts';

/**
 * Whether a file that was verified once, and need not be trusted now, was signed by another issuer than the one with these
 * scopes (`Issuer.revocationScopes`): by another key, certified by none of the same authorities for the same holder.
 * Nothing is trusted by it. `false` also where the file is too damaged to tell.
 */
export function isOfAnotherSigner(bytes: Uint8Array, scopes: readonly string[]): boolean {
  const own = presentedScopes(bytes);
  return own !== null && !own.some((scope) => scopes.includes(scope));
}

function presentedScopes(bytes: Uint8Array): readonly string[] | null {
  const presented = presentedIn(bytes);
  const leaf = presented === null ? null : parseCertificate(Uint8Array.from(presented.leaf));
  if (presented === null || leaf === null) return null;
  const others = presented.intermediates.flatMap((der) => parseCertificate(Uint8Array.from(der)) ?? []);
  return revocationScopesOf(leaf, certifiersAmong(others, leaf));
}

function presentedIn(bytes: Uint8Array): PresentedCertificates | null {
  const text = cleanTransport(bytes);
  const kind = recogniseKind(bytes);
  if (text === null || kind === null || kind === 'revocations') return null;
  const read = kind === 'belic' ? belicFormat.readEnvelope(text) : xmlFormat.readEnvelope(text);
  return read.ok ? read.presented : null;
}
