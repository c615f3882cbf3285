import { CHECK_NAMES } from '#core/import/check-name.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import { isSameUser } from '#core/checkout/user-id.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import { INTAKE_CAUSES, type IntakeCause } from '#core/import/intake-cause.ts';
import type { LicenseFileKind, NoticeCode } from '#core/import/outcome.ts';
import type { KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';
import type { VerifiedRevocationList } from '#license-file/revocations/revocation-list.ts';
import { uniteRevocations, type RevocationUnion } from '#license-file/revocations/unite-revocations.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import type { Issuer, SignerDescription } from '#license-file/trust/trust-decision.ts';
import { failed, passed, skipped, type CheckFailure } from '#license-file/verification/check-failure.ts';
import type { CheckResult } from '#license-file/verification/checks.ts';
import type { VerificationContext } from '#license-file/verification/verification-context.ts';
import type { VerifiedLicense } from '#license-file/verification/verified-license.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Container } from '#main/file-intake/candidate.ts';
import type { GivenFile } from './given-files.ts';

/** What a file turned out to be, before anything is done with it. */
export interface InspectedFile {
  readonly path: string;
  readonly container: Container;
  /** The instant it was inspected at. */
  readonly now: Instant;
  readonly kind: LicenseFileKind | null;
  /** Why it is refused; `null` when every check passed. */
  readonly code: ErrorCode | null;
  /** What a text shows beside the code, by name. */
  readonly facts: Readonly<Record<string, string>>;
  readonly checks: readonly CheckResult[];
  readonly notices: readonly NoticeCode[];
  /** What the file says; `null` until its signature has passed. */
  readonly license: Checkout | null;
  readonly issuer: Issuer | null;
  /** The signer as its certificate describes it; unconfirmed unless the certificate check passed. */
  readonly signer: SignerDescription | null;
  readonly verified: VerifiedLicense | null;
  readonly revocations: { readonly list: VerifiedRevocationList; readonly union: RevocationUnion } | null;
}

/** What inspecting depends on beside the file. */
export interface InspectionContext extends VerificationContext {
  readonly revocations: KnownRevocations;
  /** Who is signed in; `null` when nobody is. */
  readonly signedInUser: string | null;
  /** Said beside every license of this moment: the clock's conditions. */
  readonly clockNotices: readonly NoticeCode[];
}

/** Runs every check on a file that was given, whatever it turns out to be. Changes nothing. */
export function inspectFile(file: GivenFile, context: InspectionContext): InspectedFile {
  const { path, container, kind, content } = file;
  const { now } = context;
  if (!content.ok) {
    const { code, cause, facts } = content.problem;
    return { ...NOTHING, path, container, now, kind, code, facts: { ...facts, cause, path }, checks: uncheckedFile(cause) };
  }
  if (kind === 'revocations') return inspectRevocationList(file, content.bytes, context);
  const report = verifyLicenseFile(content.bytes, context);
  const failure = report.checks.find((check) => check.outcome === 'failed');
  return {
    path,
    container,
    now,
    kind: report.kind,
    code: report.code,
    facts: { ...failure?.facts, path },
    checks: report.checks,
    notices: report.license === null ? [] : [...report.notices, ...noticesBeside(report.license, context)],
    license: report.license,
    issuer: report.issuer,
    signer: report.signer,
    verified: report.verified,
    revocations: null,
  };
}

const NOTHING: Omit<InspectedFile, 'path' | 'container' | 'now' | 'kind' | 'code' | 'checks'> = {
  facts: {},
  notices: [],
  license: null,
  issuer: null,
  signer: null,
  verified: null,
  revocations: null,
};

function noticesBeside(license: Checkout, { signedInUser, clockNotices }: InspectionContext): readonly NoticeCode[] {
  const isOther = signedInUser !== null && !isSameUser(signedInUser, license.user.id);
  return [...(isOther ? (['other-user'] as const) : []), ...clockNotices];
}

/** A file that is too large fails its first check; where no file was looked at (a folder too deep, too many at once) nothing was checked. */
function uncheckedFile(cause: IntakeCause): readonly CheckResult[] {
  const isTooLarge = cause === 'file-too-large' || cause === 'expands-too-much';
  return isTooLarge ? upTo(failed('size-and-encoding', INTAKE_CAUSES[cause])) : CHECK_NAMES.map(skipped);
}

function inspectRevocationList({ path, container }: GivenFile, bytes: Uint8Array, context: InspectionContext): InspectedFile {
  const { now } = context;
  const verification = verifyRevocationList(bytes, context.trust, now);
  const refuse = (failure: CheckFailure, signer: SignerDescription | null): InspectedFile => ({
    ...NOTHING,
    path,
    container,
    now,
    kind: 'revocations',
    code: failure.code,
    facts: { ...failure.facts, path },
    checks: upTo(failure),
    signer,
  });
  if (!verification.ok) return refuse(verification.failure, verification.signer);
  const { list } = verification;
  const union = uniteRevocations(context.revocations, list);
  if (union.outcome === 'refused') {
    const code = union.problem === 'signer-revoked' ? 'revoked' : 'damaged';
    return refuse(failed('cleared-or-revoked', code, { problem: union.problem }), list.signer);
  }
  const checks = CHECK_NAMES.map((check) => (OF_LICENSES.has(check) ? skipped(check) : passed(check)));
  const { issuer, signer } = list;
  return { ...NOTHING, path, container, now, kind: 'revocations', code: null, checks, issuer, signer, revocations: { list, union } };
}

/** The checks that a revocation list has nothing for. */
const OF_LICENSES: ReadonlySet<string> = new Set(['is-a-checkout', 'length', 'machine', 'dates', 'already-known']);

/** The checks with one failure: those before it passed, those after it were skipped. */
function upTo(failure: CheckFailure): readonly CheckResult[] {
  const failedAt = CHECK_NAMES.indexOf(failure.check);
  return CHECK_NAMES.map((check, at) => (at === failedAt ? failure : at < failedAt && !OF_LICENSES.has(check) ? passed(check) : skipped(check)));
}
