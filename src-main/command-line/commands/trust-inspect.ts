import { resolve } from 'node:path';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { inspectTrust, type InspectedTrust } from '#main/use-cases/trust/inspect-trust.ts';
import { trustAddWords } from '#main/use-cases/trust/trust-add-line.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { trustAddLines } from '../render/signer.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust inspect FILE`: who signed a license file and with which fingerprint, or what a trust entry would trust. */
export async function trustInspect(
  options: OptionsOf<'trust-inspect'>,
  context: CommandContext,
): Promise<CommandResult> {
  const [path] = options.arguments;
  const answer = await inspectTrust(context.surroundings, path);
  if (!answer.ok) return problemResult(context, answer, 'looking');
  return done(inspectedText(answer.value, context), inspectedJson(answer.value));
}

function inspectedText(inspected: InspectedTrust, context: CommandContext): string {
  const { texts, layout } = context;
  if (inspected.kind === 'trust-entry') {
    return [
      layout.lines([printable(inspected.entry.name)]),
      layout.rows(entryRows(inspected.entry)),
      `\n${layout.lines([texts.say('trust-entry')])}`,
      `  ${trustAddWords(resolve(inspected.path), context.program)}\n`,
    ].join('');
  }
  const { signer, issuer, licenseService } = inspected;
  const subject = printable(signer.subject);
  const rows = layout.rows([
    [LABELS.signedBy, issuer === null ? texts.say('signer-unconfirmed', { subject }) : subject],
    [LABELS.certifiedBy, printable(signer.issuedBy)],
    [LABELS.valid, texts.say('valid-from-to', { from: signer.validFrom, to: signer.validUntil })],
    [LABELS.fingerprint, signer.fingerprint],
    [LABELS.licenseService, licenseService],
    [
      LABELS.trustedHere,
      issuer === null ? texts.say('not-trusted') : texts.say('trusted-as', { name: printable(issuer.name) }),
    ],
  ]);
  if (issuer !== null) return rows;
  return `${rows}\n${layout.lines([texts.say('trust-after-telephone')])}${trustAddLines(inspected, context, '')}`;
}

function inspectedJson(inspected: InspectedTrust): Readonly<Record<string, unknown>> {
  if (inspected.kind === 'trust-entry') return { kind: inspected.kind, entry: entryJson(inspected.entry) };
  const { kind, signer, issuer, licenseService } = inspected;
  const { subject, issuedBy, fingerprint, validFrom, validUntil } = signer;
  return {
    kind,
    licenseService,
    signer: {
      subject,
      issuedBy,
      fingerprint,
      validFrom: formatIsoInstant(validFrom),
      validUntil: formatIsoInstant(validUntil),
    },
    trustedAs: issuer?.name ?? null,
  };
}
