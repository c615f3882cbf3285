import type { PresentedCertificates } from '../trust/trust-decision.ts';

/** A document that passed the gate, and what its signature element holds. Nothing in it is believed yet. */
export interface XmlEnvelope {
  /** The document without declaration. */
  readonly document: string;
  /** The same without its `Signature` element: what the signature says it covers. */
  readonly content: string;
  /** The `Signature` element. */
  readonly signature: string;
  /** Base64, as it stands there. */
  readonly digestValue: string;
  readonly signatureBytes: Uint8Array;
  readonly presented: PresentedCertificates;
}
