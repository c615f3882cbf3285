import type { LicenseService } from '#core/application/application.ts';
import type { LicenseFileKind } from '#core/import/outcome.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { Issuer, SignerDescription } from '#license-file/trust/trust-decision.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { readGivenFiles, type GivenFile } from '../license-files/given-files.ts';
import { inspectFile } from '../license-files/inspect-file.ts';
import { contextWithoutProfile } from '../license-files/inspection-context.ts';
import type { Surroundings } from '../open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';

/** What a file says about who signs licenses: a license file its signer, a trust entry its issuer. */
export type InspectedTrust =
  | {
      readonly kind: LicenseFileKind;
      /** The file that was inspected: the path as given, or what was found in the folder or zip there. */
      readonly path: string;
      readonly isInZip: boolean;
      /** As the certificate says, unconfirmed unless `issuer` is there. */
      readonly signer: SignerDescription;
      /** The issuer it is trusted as; `null` when it is not. */
      readonly issuer: Issuer | null;
      /** The license service whose files the signer would be trusted for. */
      readonly licenseService: LicenseService;
    }
  | { readonly kind: 'trust-entry'; readonly path: string; readonly entry: TrustEntry; readonly text: string };

/** Looks at a license file's signer, or at a trust entry, without storing anything. */
export async function inspectTrust(surroundings: Surroundings, path: string): Promise<UseCaseAnswer<InspectedTrust>> {
  const [file, more] = await readGivenFiles([path], {});
  if (file === undefined || more !== undefined) return useCaseProblem('not-a-license-file', { path });
  return inspectGiven(surroundings, file);
}

function inspectGiven(surroundings: Surroundings, file: GivenFile): UseCaseAnswer<InspectedTrust> {
  const inspected = inspectFile(file, contextWithoutProfile(surroundings));
  const { kind, signer, code, facts } = inspected;
  if (kind !== null && signer !== null) {
    // An issuer is shown only where the certificate check itself passed; whether the rest of the file holds is `verify`'s to say.
    const isTrusted = inspected.checks.some(({ check, outcome }) => check === 'certificate' && outcome === 'passed');
    const where = { path: file.path, isInZip: file.container === 'zip' };
    const licenseService = kind === 'xml' ? 'SELECTserver' : 'SES';
    return { ok: true, value: { ...where, kind, signer, issuer: isTrusted ? inspected.issuer : null, licenseService } };
  }
  if (!file.content.ok || kind !== null) return useCaseProblem(code ?? 'not-a-license-file', facts);
  const text = Buffer.from(file.content.bytes).toString('utf8');
  const parsed = parseTrustEntry(text);
  if (parsed.ok) return { ok: true, value: { kind: 'trust-entry', path: file.path, entry: parsed.entry, text } };
  return useCaseProblem(text.trimStart().startsWith('{') ? parsed.problem : 'not-a-license-file', { ...parsed.facts, path: file.path });
}
