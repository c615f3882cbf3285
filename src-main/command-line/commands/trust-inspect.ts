import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { inspectTrust, type InspectedTrust } from '#main/use-cases/trust/inspect-trust.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { definitionList, printable } from '../layout.ts';
import { shellWord } from '../render/license.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust inspect FILE`: who signed a license file and with which fingerprint, or what a trust entry would trust. */
export async function trustInspect(options: OptionsOf<'trust-inspect'>, context: CommandContext): Promise<CommandResult> {
  const [path] = options.arguments;
  const answer = await inspectTrust(context.surroundings, path);
  if (!answer.ok) return problemResult(context.texts, answer);
  return done(inspectedText(answer.value, path, context), inspectedJson(answer.value));
}

function inspectedText(inspected: InspectedTrust, path: string, { texts }: CommandContext): string {
  if (inspected.kind === 'trust-entry') {
    return `${printable(inspected.entry.name)}\n${definitionList(entryRows(inspected.entry))}\nTo trust this issuer, as an administrator:\n  licensing trust add ${shellWord(path)}\n`;
  }
  const { signer, issuer, licenseService } = inspected;
  const rows = definitionList([
    ['Signed by', `${printable(signer.subject)}${issuer === null ? ' (as its certificate says; unconfirmed)' : ''}`],
    ['Certified by', printable(signer.issuedBy)],
    ['Valid', `${texts.instant(signer.validFrom)} to ${texts.instant(signer.validUntil)}`],
    ['Fingerprint', signer.fingerprint],
    ['License service', licenseService],
    ['Trusted here', issuer === null ? 'no' : `yes, as ${printable(issuer.name)}`],
  ]);
  if (issuer !== null) return rows;
  return `${rows}\nAsk the issuer for this fingerprint by telephone. If it is the same, an administrator can trust the signer:\n  licensing trust add ${shellWord(path)} --fingerprint ${signer.fingerprint}\n`;
}

function inspectedJson(inspected: InspectedTrust): Readonly<Record<string, unknown>> {
  if (inspected.kind === 'trust-entry') return { kind: inspected.kind, entry: entryJson(inspected.entry) };
  const { kind, signer, issuer, licenseService } = inspected;
  const { subject, issuedBy, fingerprint, validFrom, validUntil } = signer;
  return {
    kind,
    licenseService,
    signer: { subject, issuedBy, fingerprint, validFrom: formatIsoInstant(validFrom), validUntil: formatIsoInstant(validUntil) },
    trustedAs: issuer?.name ?? null,
  };
}
