import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import { profileLocation } from '#main/use-cases/open-profile.ts';
import { problemAtPath } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { definitionList, printable } from '../layout.ts';

/** `whoami`: machine and user names exactly as an administrator must type them. Makes no profile. */
export function whoami({ surroundings, texts }: CommandContext): CommandResult {
  const { machineNames, overrides } = surroundings;
  const found = operatingSystemUser();
  const folder = profileLocation(surroundings);
  if (!found.ok) return problemResult(texts, problemAtPath({ code: 'profile-unusable', path: folder, errno: found.problem.code }));
  const { user } = found;
  const [first = '', ...others] = machineNames;
  const details = formatWorkstationDetails({ machineNames: [first, ...others], user: user.name === '' ? user.id : user.name });
  const set = overrides.inForce.map(({ variable, value }) => `${variable}=${printable(value)}`);
  const text = [
    details,
    '\nThe lines above are for your administrator. On this computer:\n',
    definitionList([
      ['Profile', printable(folder)],
      ['Bound to', user.id],
      ['Developer overrides', set.join('\n')],
    ]),
  ].join('');
  const json = { machineNames, user: { id: user.id, name: user.name }, profileFolder: folder, overrides: overrides.inForce };
  return done(text, json);
}
