import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { policiesOf } from '#main/managed-policy/set-by.ts';
import { knownSignIn } from '#main/use-cases/sign-in/known-sign-in.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import { profileLocation } from '#main/use-cases/open-profile.ts';
import { problemAtPath } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { LABELS } from '../labels.ts';
import { serviceJson, shownService } from '../render/shown-service.ts';
import { printable } from '#core/texts/printable.ts';

/** `whoami`: machine and user names exactly as an administrator must type them. Makes no profile. */
export async function whoami(context: CommandContext): Promise<CommandResult> {
  const { surroundings, texts, layout } = context;
  const { machineNames, overrides, managedPolicy } = surroundings;
  const found = operatingSystemUser();
  const folder = profileLocation(surroundings);
  if (!found.ok)
    return problemResult(context, problemAtPath({ code: 'profile-unusable', path: folder, errno: found.problem.code }));
  const { user } = found;
  const { service, signedIn } = await knownSignIn(surroundings);
  const [first = '', ...others] = machineNames;
  const email = signedIn?.account?.email ?? null;
  const systemName = user.name === '' ? user.id : user.name;
  // The service makes checkouts for e-mail addresses; where none is known, the system's name says at least who asks.
  const details = formatWorkstationDetails({ machineNames: [first, ...others], user: email ?? systemName });
  const text = [
    // These lines are copied as they are, so they are not wrapped.
    `${details}\n`,
    layout.lines([texts.say('for-the-administrator', { email })]),
    layout.rows([
      [LABELS.profile, printable(folder)],
      [LABELS.boundTo, user.id],
      [LABELS.service, service === null ? '' : shownService(service, context)],
      [signedIn?.isKept === false ? LABELS.entitlementsOf : LABELS.signedInAs, signedIn === null ? '' : printable(email ?? signedIn.account?.name ?? signedIn.userId)],
      [LABELS.signIn, signedIn?.isKept === false ? texts.say('not-signed-in-here') : ''],
      [LABELS.policies, policiesOf(managedPolicy).map(({ name, value, setBy }) => `${name}: ${printable(value)} (${setBy})`).join('\n')],
      [LABELS.overrides, overrides.inForce.map(({ variable, value }) => `${variable}=${printable(value)}`).join('\n')],
    ]),
  ].join('');
  const json = {
    machineNames,
    user: { id: user.id, name: user.name },
    profileFolder: folder,
    policies: policiesOf(managedPolicy),
    overrides: overrides.inForce,
    service: serviceJson(service),
    signedIn: signedIn === null ? null : { userId: signedIn.userId, email, name: signedIn.account?.name ?? null, isKept: signedIn.isKept },
  };
  return done(text, json);
}
