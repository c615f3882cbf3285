import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import type { UntrustedService } from '#core/contract/sign-in.ts';
import type { WorkstationView } from '#core/contract/snapshot.ts';
import { printable } from '#core/texts/printable.ts';
import type { SayInWindow } from '#core/texts/texts.ts';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';

/**
 * Writes the request to an IT department to trust the issuer of a service: who signs for it as the certificate says, the fingerprint to
 * confirm by telephone, and the exact line to run.
 */
export function requestForIt(
  { serviceUrl, signer, trustLine }: UntrustedService,
  { machineNames, user }: WorkstationView,
  say: SayInWindow<'sign-in'>,
  sayOfSigner: SayInWindow<'import-license'>,
): string {
  const [machine = ''] = machineNames;
  const signed =
    signer === null
      ? []
      : [
          sayOfSigner('it-signed-by', { subject: signer.subject }),
          sayOfSigner('it-certified-by', { issuedBy: signer.issuedBy }),
          sayOfSigner('it-fingerprint', { fingerprint: fingerprintGroups(signer.fingerprint) }),
        ];
  return [
    say('it-opening', { machine, service: serviceUrl }),
    '',
    ...signed,
    '',
    say('it-confirm'),
    '',
    `  ${printable(trustLine)}`,
    '',
    formatWorkstationDetails({ machineNames: [machine], user }).trimEnd(),
    '',
  ].join('\n');
}
