import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { addTrustEntry } from '#main/trust-store/add-trust-entry.ts';
import { isSameFingerprint } from '#main/trust-store/given-fingerprint.ts';
import { pinSigner } from '#main/trust-store/pin-signer.ts';
import { trustFolder } from '#main/trust-store/trust-folder.ts';
import type { Surroundings } from '../open-profile.ts';
import { problemAtPath, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import { inspectTrust } from './inspect-trust.ts';

/** What is to be trusted: a trust entry's file, or a license file whose signer's fingerprint was confirmed. */
export interface IssuerToAdd {
  readonly path: string;
  /** As the issuer's owner confirmed it; needed for a license file. Not allowed to differ from its signer's, or from that of the entry's certificate. */
  readonly fingerprint: string | null;
  /** How people shall read the issuer's name; a pinned signer takes its certificate's subject unless one is given. */
  readonly name: string | null;
}

/** An issuer in the trust folder. */
export interface AddedIssuer {
  readonly outcome: 'added' | 'unchanged';
  readonly file: string;
  readonly entry: TrustEntry;
}

/** Adds an issuer to the machine-wide trust folder. Needs administrator rights, except in a developer's folder. */
export async function addIssuer(surroundings: Surroundings, wanted: IssuerToAdd): Promise<UseCaseAnswer<AddedIssuer>> {
  const text = await entryText(surroundings, wanted);
  if (!text.ok) return text;
  const added = addTrustEntry(trustFolder(surroundings.overrides.trustFolder), text.value);
  if (!added.ok) {
    const { code } = added.problem;
    return problemAtPath({ ...added.problem, code: code === 'administrator-rights-needed' ? 'needs-administrator' : code });
  }
  const { outcome, file, entry } = added;
  return { ok: true, value: { outcome, file, entry } };
}

async function entryText(surroundings: Surroundings, { path, fingerprint, name }: IssuerToAdd): Promise<UseCaseAnswer<string>> {
  const inspected = await inspectTrust(surroundings, path);
  if (!inspected.ok) return inspected;
  if (inspected.value.kind === 'trust-entry') {
    const { entry, text } = inspected.value;
    const found = trustEntryFingerprint(entry);
    const isConfirmed = fingerprint === null || isSameFingerprint(fingerprint, found);
    return isConfirmed ? { ok: true, value: text } : useCaseProblem('fingerprint-differs', { path, expected: fingerprint, found });
  }
  const { signer, licenseService } = inspected.value;
  if (fingerprint === null) return useCaseProblem('fingerprint-needed', { path, fingerprint: signer.fingerprint });
  const pinned = pinSigner(signer, licenseService, name ?? signer.subject, fingerprint);
  if (pinned.ok) return { ok: true, value: pinned.text };
  const { given, found } = pinned.problem.facts;
  return useCaseProblem('fingerprint-differs', { path, expected: given, found });
}
