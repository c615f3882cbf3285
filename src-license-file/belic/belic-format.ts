import { verifyRsaSha256 } from '../signature/verify-rsa-sha256.ts';
import { readSignedEnvelope, type SignedEnvelope } from '../signature/signed-envelope.ts';
import { formatProblem, type ClaimsRead, type FormatProblem, type LicenseFormat } from '../verification/license-format.ts';
import { checkoutOfDocument } from './checkout-of-document.ts';
import { readJwtClaims } from './jwt-claims.ts';
import { isCheckout } from './policy-document.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { looksLikeEnvelope } from './recognise-envelope.ts';

/** The payload that a signature covered, and nothing of the file beside it. */
export interface SignedPayload {
  readonly payload: Uint8Array;
}

/** The `.belic` file of SES (format document 3). */
export const belicFormat: LicenseFormat<SignedEnvelope, SignedPayload> = {
  kind: 'belic',
  licenseService: 'SES',
  recognises: looksLikeEnvelope,
  readEnvelope(text) {
    const envelope = readSignedEnvelope(text, 'JWT');
    return envelope.ok ? { ok: true, presented: envelope.presented, envelope } : envelope;
  },
  checkSignature(envelope, key) {
    if (!verifyRsaSha256(key, envelope.signingInput, envelope.signature)) {
      return formatProblem('signature-invalid', 'signature-does-not-verify');
    }
    return { ok: true, signature: envelope.signature, signed: { payload: envelope.payload } };
  },
  readClaims,
};

/** Reads a payload up to the checkout it describes (format document 3.2–3.9, 4). */
function readClaims(signed: SignedPayload): ClaimsRead | FormatProblem {
  const claims = readJwtClaims(signed.payload);
  if (!claims.ok) return claims;
  const read = readPolicyDocument(claims.policy);
  if (!read.ok) return read;
  const { createdAt: issuedAt, organizationId } = read.document;
  if (!isCheckout(read.document)) return { ok: true, isCheckout: false, issuedAt, organizationId };
  const made = checkoutOfDocument(read.document);
  return made.ok ? { ok: true, isCheckout: true, issuedAt, organizationId, checkout: made.checkout } : made;
}
