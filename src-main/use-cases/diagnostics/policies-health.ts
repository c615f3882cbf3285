import { MANAGED_SETTING_NAMES } from '#core/managed-policy/managed-settings.ts';
import type { PolicyProblem } from '#main/managed-policy/managed-policy.ts';
import type { Surroundings } from '../open-profile.ts';
import { causeWord } from './cause-word.ts';
import { attention, bad, good, type HealthFinding } from './finding.ts';

/** Looks at what an organisation has settled for this computer, and names one by one what does not hold. */
export function policiesFindings({ managedPolicy }: Pick<Surroundings, 'managedPolicy'>): readonly HealthFinding[] {
  const { settings, problems, places } = managedPolicy;
  const names = MANAGED_SETTING_NAMES.filter((name) => settings[name] !== undefined);
  const isQuiet = names.length === 0 && problems.length > 0;
  const inForce =
    names.length === 0
      ? good('policies', 'policies-none', { place: places.join(', ') })
      : good('policies', 'policies-in-force', { count: names.length, names: names.join(', ') });
  return [...(isQuiet ? [] : [inForce]), ...problems.map(findingOf)];
}

function findingOf(one: PolicyProblem): HealthFinding {
  const { place } = one;
  switch (one.problem) {
    case 'value-wrong':
      return attention('policies', 'policy-value-wrong', { place, name: one.name, given: one.given, expected: one.expected });
    case 'name-unknown':
      return attention('policies', 'policy-name-unknown', { place, name: one.name });
    case 'layer-not-counted': {
      const path = one.path === place ? {} : { path: one.path };
      return bad('policies', 'policy-layer-not-counted', { place, cause: causeWord(one.cause), ...path }, null);
    }
    case 'layer-unreadable':
      return bad('policies', 'policies-unreadable', { place, cause: one.cause }, null);
  }
}
