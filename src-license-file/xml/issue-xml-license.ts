import { constants, hash, sign } from 'node:crypto';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { Signer } from '../issuer/create-issuer.ts';
import { signAside } from '../signature/sign-aside.ts';
import { withSignature, writeCanonicalDocument } from './canonical-document.ts';
import { fieldsOf } from './checkout-fields.ts';
import { MOST_CERTIFICATES } from './document-grammar.ts';
import { parseCheckoutFields, type FieldProblem } from './parse-checkout-fields.ts';
import { writeSignature, writeSignedInfo } from './signature-element.ts';

/** Why a checkout cannot be written as an `.xml`, one word per cause. */
export type XmlIssueProblem =
  | FieldProblem
  | 'other-license-service'
  | 'application-ends-otherwise'
  | 'version-match-not-carried'
  | 'too-many-certificates'
  | 'other-spelling'
  | 'too-many-applications'
  | 'too-large';

/** A license file, or why there is none. */
export type XmlIssueResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** The decoded SignatureValue: the key of the receipt (format document 9.2). */
      readonly signature: Uint8Array;
    }
  | { readonly ok: false; readonly problem: XmlIssueProblem };

/** With the elements of the signature and the head, 2,000 elements in all (format document 5.3). */
export const MOST_APPLICATIONS = 390;

const MOST_BYTES = 256 * 1024;

/**
 * Issues a SELECTserver license file for a checkout, or says why no verifier would take it.
 *
 * The same checkout and signer give the same bytes. The file has no declaration, no line end and is its own canonical
 * form, so what is signed is what is written; that is why `SignedInfo` is made here and signed with `node:crypto`
 * (xml-crypto's own signing writes spellings that the profile refuses).
 */
export function issueXmlLicense(checkout: Checkout, signer: Signer): XmlIssueResult {
  const problem = problemOf(checkout, signer);
  if (problem !== null) return { ok: false, problem };
  const document = toSign(checkout);
  return signedDocument(document, signer, sign('sha256', document.signedInfo, { key: signer.key, padding: constants.RSA_PKCS1_PADDING }));
}

/** The same, signed on a thread of the process's pool. */
export async function issueXmlLicenseAside(checkout: Checkout, signer: Signer): Promise<XmlIssueResult> {
  const problem = problemOf(checkout, signer);
  if (problem !== null) return { ok: false, problem };
  const document = toSign(checkout);
  return signedDocument(document, signer, await signAside(document.signedInfo, signer.key));
}

interface DocumentToSign {
  readonly content: string;
  readonly digestValue: string;
  readonly signedInfo: Buffer;
}

function toSign(checkout: Checkout): DocumentToSign {
  const content = writeCanonicalDocument(fieldsOf(checkout));
  const digestValue = hash('sha256', content, 'base64');
  return { content, digestValue, signedInfo: Buffer.from(writeSignedInfo(digestValue)) };
}

function signedDocument({ content, digestValue }: DocumentToSign, signer: Signer, signature: Buffer): XmlIssueResult {
  const element = writeSignature({
    digestValue,
    signatureValue: signature.toString('base64'),
    certificates: [signer.leaf, ...signer.intermediates].map((der) => Buffer.from(der).toString('base64')),
  });
  const bytes = Buffer.from(withSignature(content, element));
  return bytes.length <= MOST_BYTES ? { ok: true, bytes, signature } : { ok: false, problem: 'too-large' };
}

function problemOf(checkout: Checkout, signer: Signer): XmlIssueProblem | null {
  const { licenseService, applications, expiresAt } = checkout;
  if (licenseService !== 'SELECTserver') return 'other-license-service';
  if (applications.some((application) => application.expiresAt !== expiresAt)) return 'application-ends-otherwise';
  if (applications.some((application) => application.versionMatch !== undefined)) return 'version-match-not-carried';
  if (applications.length > MOST_APPLICATIONS) return 'too-many-applications';
  if (1 + signer.intermediates.length > MOST_CERTIFICATES) return 'too-many-certificates';
  const fields = fieldsOf(checkout);
  const parsed = parseCheckoutFields(fields);
  if (!parsed.ok) return parsed.problem;
  return writeCanonicalDocument(fieldsOf(parsed.checkout)) === writeCanonicalDocument(fields) ? null : 'other-spelling';
}
