import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { updateWay, type UpdateWay } from '#main/updates/update-way.ts';
import { attention, good, type HealthFinding } from './finding.ts';

/** How new versions come here; a policy that asks for more than this build can do is told so. */
export function updatesFinding({ settings }: ManagedPolicy, way: UpdateWay = updateWay()): HealthFinding {
  const asked = settings.Updates;
  if (asked !== undefined && asked.value !== 'off') return attention('updates', 'updates-not-possible', { value: asked.value, place: asked.place });
  return good('updates', `updates-${way}`);
}
