import type { UntrustedService } from '#core/contract/sign-in.ts';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { printable } from '#core/texts/printable.ts';
import { TRUST_ENTRY_FILE } from '#main/use-cases/trust/untrusted-service.ts';
import type { CommandContext } from '../command-context.ts';
import { LABELS } from '../labels.ts';

/** Who signs for a service that is not trusted here, and the lines that an administrator needs. */
export function untrustedLines({ signer, trustLine }: UntrustedService, { texts, layout, program }: CommandContext): string {
  const rows =
    signer === null
      ? ''
      : layout.rows([
          [LABELS.signedBy, texts.say('signer-unconfirmed', { subject: printable(signer.subject) })],
          [LABELS.certifiedBy, printable(signer.issuedBy)],
          [LABELS.valid, texts.say('valid-from-to', { from: signer.validFrom, to: signer.validUntil })],
          [LABELS.fingerprint, fingerprintGroups(signer.fingerprint)],
        ]);
  return `${rows}${layout.lines([texts.say('trust-entry-next')])}  ${program} service-url --trust-entry ${TRUST_ENTRY_FILE}\n  ${trustLine}\n`;
}
