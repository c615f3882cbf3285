import type { CheckedOutApplication, Checkout, CheckoutId } from '../checkout/checkout.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { CheckName, CheckOutcome } from '../import/check-name.ts';
import type { ImportOutcome, LicenseFileKind, NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';

/** One check of one file, as it went. */
export interface CheckView {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  /** The refusal a failure leads to; `null` otherwise. */
  readonly code: ErrorCode | null;
  /** By name; claims of the file only after its signature has passed. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Who signed a file, as the certificate says; unconfirmed unless the certificate check passed. */
export interface SignerView {
  readonly subject: string;
  readonly issuedBy: string;
  /** SHA-256 of the certificate, 64 hex digits in lower case. */
  readonly fingerprint: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** One file of an import: what would become of it, or what did. */
export interface FileView {
  /**
   * For people: what the file is called, with what is inside a folder or zip behind a slash; the folder above only where the person gave
   * it or two are called the same. Hostile until shown as text.
   */
  readonly path: string;
  /** Whether `path` names only the folder or zip that was given: a typed path tells no names of what is no license file in it (ADR 0015). */
  readonly isUnnamed: boolean;
  readonly container: 'none' | 'folder' | 'zip';
  readonly kind: LicenseFileKind | null;
  readonly outcome: ImportOutcome;
  /** Why it was refused; `null` otherwise. */
  readonly code: ErrorCode | null;
  /** What the text of `code` names. */
  readonly facts: Readonly<Record<string, string>>;
  /** In the order in which they ran. */
  readonly checks: readonly CheckView[];
  readonly notices: readonly { readonly code: NoticeCode; readonly values: Readonly<Record<string, string | number>> }[];
  /** What the file says; `null` until its signature has passed. */
  readonly license: Checkout | null;
  /** The trusted issuer's name; `null` where none is. */
  readonly issuerName: string | null;
  readonly signer: SignerView | null;
  readonly checkoutId: CheckoutId | null;
  /** The checkouts it takes the place of; they stay stored. */
  readonly replaces: readonly CheckoutId[];
  /** What a list of ended licenses ends here, of what still counts: the applications of those checkouts. */
  readonly ends: readonly CheckedOutApplication[];
  /** For an untrusted issuer: the exact `licensing trust add` line for IT, fingerprint included; `null` otherwise. */
  readonly trustLine: string | null;
}

/** Files that were checked and wait for confirmation. Nothing is changed until then. */
export interface ImportPreview {
  /** Names this preview in `commitImport`; the bytes that were checked are the ones that are imported. */
  readonly previewId: string;
  readonly now: Instant;
  readonly files: readonly FileView[];
  /** How many would be stored; 0 when there is nothing to confirm. */
  readonly importable: number;
  /** Whether the checking was stopped before every file had its turn. */
  readonly isInterrupted: boolean;
}

/** What a confirmed import did. */
export interface ImportResult {
  readonly now: Instant;
  readonly files: readonly FileView[];
  readonly isInterrupted: boolean;
  /** How many files had no turn, or found no store: the same preview can be committed again, and works on those. */
  readonly remaining: number;
}
