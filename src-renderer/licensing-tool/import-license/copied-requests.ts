import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import type { FileView } from '#core/contract/import-preview.ts';
import type { WorkstationView } from '#core/contract/snapshot.ts';
import { intakeCauseOf } from '#core/import/intake-cause.ts';
import type { SayInWindow } from '#core/texts/texts.ts';
import { printable } from '#core/texts/printable.ts';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';

type Say = SayInWindow<'import-license'>;

/** Refusals after which a new checkout helps, and nothing that the user can do alone. */
const HELPED_BY_A_NEW_CHECKOUT = new Set<string | null>([
  'other-machine',
  'expired',
  'cleared-earlier',
  'revoked',
  'certificate-not-valid-at-issue',
  'not-a-checkout',
  'signature-invalid',
  'damaged',
]);

/** Whether a new checkout from the administrator helps with a refused file. */
export function isHelpedByNewCheckout({ code, facts }: Pick<FileView, 'code' | 'facts'>): boolean {
  if (code === null || !HELPED_BY_A_NEW_CHECKOUT.has(code)) return false;
  const cause = intakeCauseOf(code, facts['cause']);
  // Of a broken zip nobody needs a new checkout.
  return cause === null || cause === 'id-of-another-issuer';
}

/**
 * Writes the request to an administrator for a license that works here: what is wrong with the file at hand, then the exact names as
 * `whoami` prints them, which the portal understands when they are pasted.
 */
export function requestForAdministrator(
  file: FileView,
  workstation: WorkstationView,
  applications: readonly string[],
  say: Say,
): string {
  const [first = '', ...others] = workstation.machineNames;
  const details = formatWorkstationDetails({ machineNames: [first, ...others], user: workstation.user });
  const about = applications.map((application) => say('request-applications', { applications: application }));
  return [openingOf(file, say), '', details.trimEnd(), ...about, say('request-file', { file: file.path }), ''].join(
    '\n',
  );
}

function openingOf({ code, facts, license }: FileView, say: Say): string {
  if (code === 'other-machine')
    return say('request-other-machine', { licensed: license?.machineName ?? facts['licensed'] });
  if (code === 'expired') return say('request-expired', { endedAt: facts['endedAt'] });
  if (code === 'cleared-earlier') return say('request-cleared-earlier', { clearedAt: facts['clearedAt'] });
  return say('request-new-file', { code });
}

/**
 * Writes the request to an IT department to trust a signer: who signed as the certificate says, the fingerprint to confirm by
 * telephone, and the exact line to run. `null` where the file names no signer.
 */
export function requestForIt(file: FileView, workstation: WorkstationView, say: Say): string | null {
  const { signer, trustLine, container, path } = file;
  if (signer === null || trustLine === null) return null;
  const fingerprint = fingerprintGroups(signer.fingerprint);
  return [
    say('it-opening', { machine: workstation.machineNames[0] }),
    '',
    say('it-signed-by', { subject: signer.subject }),
    say('it-certified-by', { issuedBy: signer.issuedBy }),
    say('it-fingerprint', { fingerprint }),
    say('request-file', { file: path }),
    '',
    ...(container === 'zip' ? [say('it-take-out')] : []),
    say('it-confirm'),
    '',
    `  ${printable(trustLine)}`,
    '',
    formatWorkstationDetails({ machineNames: [workstation.machineNames[0] ?? ''], user: workstation.user }).trimEnd(),
    '',
  ].join('\n');
}
