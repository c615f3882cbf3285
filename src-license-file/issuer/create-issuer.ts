import type { KeyObject } from 'node:crypto';
import type { LicenseService } from '#core/application/application.ts';
import { LICENSE_SIGNING_USAGE } from '../trust/license-signing-usage.ts';
import type { AuthorityEntry } from '../trust/trust-entry.ts';
import type { CertificateTerms } from './certificate-request.ts';
import {
  createIssuingCertificate,
  createRoot,
  createSigningCertificate,
  type IssuingOrganization,
} from './issuer-certificates.ts';
import { generateSigningKey, ROOT_KEY_BITS, SIGNING_KEY_BITS } from './signing-key.ts';

/** What a new issuer is to be. */
export interface IssuerRequest {
  readonly organization: IssuingOrganization;
  readonly licenseServices: readonly LicenseService[];
  readonly receipts: boolean;
  readonly terms: {
    readonly root: CertificateTerms;
    readonly issuing: CertificateTerms;
    readonly signing: CertificateTerms;
  };
  /**
   * Given keys make the result repeatable; where one is missing, it is made: 4096 bits for the root, 3072 for the
   * others.
   */
  readonly keys?: { readonly root?: KeyObject; readonly issuing?: KeyObject; readonly signing?: KeyObject };
}

/** What signs license files: the leaf's private key with the certificates a file carries. */
export interface Signer {
  readonly key: KeyObject;
  /** DER. */
  readonly leaf: Uint8Array;
  /** DER, from the leaf's issuer upwards, without the root. */
  readonly intermediates: readonly Uint8Array[];
}

/** A whole issuer: signer, root and the entry by which a client trusts it. */
export interface CreatedIssuer extends Signer {
  /** DER. */
  readonly root: Uint8Array;
  readonly rootKey: KeyObject;
  readonly issuingKey: KeyObject;
  readonly trustEntry: AuthorityEntry;
}

/** Makes an own issuer: root → the organisation's issuing certificate → signing leaf (format document 7.7). */
export async function createIssuer(request: IssuerRequest): Promise<CreatedIssuer> {
  const { organization, terms, keys } = request;
  const [rootKey, issuingKey, signingKey] = await Promise.all([
    keys?.root ?? generateSigningKey(ROOT_KEY_BITS),
    keys?.issuing ?? generateSigningKey(SIGNING_KEY_BITS),
    keys?.signing ?? generateSigningKey(SIGNING_KEY_BITS),
  ]);
  const root = await createRoot(`${organization.name} license root`, rootKey, terms.root);
  const issuing = await createIssuingCertificate(root, organization, issuingKey, terms.issuing);
  const signing = await createSigningCertificate(issuing, organization, signingKey, terms.signing);
  return {
    key: signingKey,
    leaf: signing.certificate,
    intermediates: [issuing.certificate],
    root: root.certificate,
    rootKey,
    issuingKey,
    trustEntry: {
      kind: 'authority',
      name: organization.name,
      licenseServices: request.licenseServices,
      receipts: request.receipts,
      authority: root.certificate,
      subject: { O: organization.name },
      organizationId: organization.organizationId.toLowerCase(),
      extendedKeyUsage: LICENSE_SIGNING_USAGE,
    },
  };
}
