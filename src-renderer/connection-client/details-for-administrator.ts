import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { SayInWindow } from '#core/texts/texts.ts';

/** Writes what an administrator needs of a sign-in that the service refused: where, why, and who on which computer. */
export function detailsForAdministrator(code: string, { service, workstation }: Pick<Snapshot, 'service' | 'workstation'>, say: SayInWindow<'sign-in'>): string {
  const [machine = '', ...others] = workstation.machineNames;
  return [
    say('copied-opening', { service: service.address ?? '', code }),
    ...(code === 'not-a-member' ? [say('copied-please-add')] : []),
    '',
    formatWorkstationDetails({ machineNames: [machine, ...others], user: workstation.user }).trimEnd(),
    '',
  ].join('\n');
}
