import type { KeyObject } from 'node:crypto';
import type { LicenseService } from '#core/application/application.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import type { Instant } from '#core/time/instant.ts';
import type { PresentedCertificates } from '../trust/trust-decision.ts';

/** Why one step of reading a file ended: the refusal, and the exact cause in a few words for diagnostics and tests. */
export interface FormatProblem {
  readonly ok: false;
  /** `damaged`, `unsupported-version`, or `signature-invalid` from {@link LicenseFormat.checkSignature}. */
  readonly code: RefusalCode;
  /** A fixed kebab-case word for the cause, for example `base64-not-canonical`; never text taken from the file. */
  readonly problem: string;
}

/** The envelope's shape holds. Nothing in it is believed yet. */
export interface EnvelopeRead<Envelope> {
  readonly ok: true;
  /** The same object for the same certificates where that is cheap, so that a trust store may remember its answer. */
  readonly presented: PresentedCertificates;
  /** Opaque to verification: what the format needs for its next steps. */
  readonly envelope: Envelope;
}

/** The signature holds over exactly this content. */
export interface SignatureChecked<Signed> {
  readonly ok: true;
  /** The decoded signature bytes: the key of the receipt (format document 9). */
  readonly signature: Uint8Array;
  /** Opaque to verification: the signed content, and only that. */
  readonly signed: Signed;
}

/** The signed claims, as typed values; only this object speaks for the file from here on. */
export type ClaimsRead =
  | {
      readonly ok: true;
      readonly isCheckout: true;
      readonly issuedAt: Instant;
      readonly organizationId: string;
      readonly checkout: Checkout;
    }
  | { readonly ok: true; readonly isCheckout: false; readonly issuedAt: Instant; readonly organizationId: string };

/**
 * What a kind of license file has to be able to do. Verification calls the steps in the order in which they stand here and
 * adds the rest: size, trust decision, time, machine, what is known. No step may look at the clock.
 */
export interface LicenseFormat<Envelope, Signed> {
  readonly kind: 'belic' | 'xml';
  readonly licenseService: LicenseService;
  /**
   * Whether content looks like this kind: cheap, on the first few kilobytes only, generous. A damaged file of this kind should
   * be recognised, so that it is refused as `damaged` and not passed over as somebody's notes. `start` is at most the first
   * 16 KiB, as Latin-1 text, without byte order mark.
   */
  recognises(start: string): boolean;
  /** Reads the envelope of a cleaned text (format document 1) without believing anything: shape and presented certificates. */
  readEnvelope(text: string): EnvelopeRead<Envelope> | FormatProblem;
  /** Checks the signature with the key of the certificate that the trust decision accepted, never with one the file chose. */
  checkSignature(envelope: Envelope, key: KeyObject, leafCertificate: Uint8Array): SignatureChecked<Signed> | FormatProblem;
  /** Reads the claims out of the content that the signature covered. */
  readClaims(signed: Signed): ClaimsRead | FormatProblem;
}

/** Makes a {@link FormatProblem}. */
export function formatProblem(code: RefusalCode, problem: string): FormatProblem {
  return { ok: false, code, problem };
}
