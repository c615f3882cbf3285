import type { LockedSetting } from '#core/contract/settings.ts';
import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import {
  readAllowOfflineUsage,
  readOfflineDuration,
  readPolicyInterval,
  type QualifierReading,
} from '#core/entitlement/qualifier-readers.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { policyOfUser } from '#core/status/policy-of-user.ts';
import { importFolder } from '#main/import-folder/import-folder.ts';
import { SET_BY, managedRows } from '#main/managed-policy/set-by.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { updateWay } from '#main/updates/update-way.ts';
import type { Surroundings } from '../open-profile.ts';

/** What a policy, this computer or this build settles, shown locked with who set it. */
export function lockedSettings(facts: DecisionFacts, surroundings: Surroundings): readonly LockedSetting[] {
  const { overrides, trustStore, profileFolder, managedPolicy } = surroundings;
  const managed = managedRows(managedPolicy);
  const folder = importFolder(managedPolicy, overrides.policyFile);
  const policy = policyOfUser(facts);
  return [
    ...(managed.some(({ name }) => name === 'entitlement-service') ? [] : [{ name: 'entitlement-service', value: null, setBy: 'built-in' } as const]),
    ...managed.filter(({ name }) => name === 'entitlement-service'),
    ...tightened(policy === null ? [] : ofPolicy(policy), managedPolicy),
    ...managed.filter(({ name }) => name !== 'entitlement-service'),
    ...(managed.some(({ name }) => name === 'updates') ? [] : [{ name: 'updates', value: updateWay(), setBy: 'built-in' } as const]),
    { name: 'trust-folder', value: trustStore.folder, setBy: trustStore.isOverride ? 'developer-override' : 'built-in' },
    {
      name: 'applications-folder',
      value: applicationsFolder(overrides.applicationsFolder).path,
      setBy: overrides.applicationsFolder === null ? 'built-in' : 'developer-override',
    },
    ...(folder === null ? [] : [{ name: 'import-folder', value: folder.path, setBy: folder.setBy } as const]),
    { name: 'profile-folder', value: profileFolder, setBy: overrides.profileFolder === null ? 'built-in' : 'developer-override' },
  ];
}

/** The policy's rows about working offline, as this computer's policy leaves them: it forbids or shortens, and never allows or lengthens. */
function tightened(rows: readonly LockedSetting[], { settings }: ManagedPolicy): readonly LockedSetting[] {
  const { OfflineUseForbidden: forbidden, OfflineDays: days } = settings;
  const isForbidden = forbidden?.value === true;
  const longest = Math.max(0, ...(rows.find(({ name }) => name === 'offline-period')?.value?.split(', ').map(Number) ?? [Number.POSITIVE_INFINITY]));
  const own: readonly LockedSetting[] = [
    ...(isForbidden ? [{ name: 'offline-use', value: 'FALSE', setBy: SET_BY[forbidden.origin] } as const] : []),
    ...(days !== undefined && days.value < longest ? [{ name: 'offline-period', value: String(days.value), setBy: SET_BY[days.origin] } as const] : []),
  ];
  const tight = rows.map((row) => own.find(({ name }) => name === row.name) ?? row);
  return [...own.filter((one) => !tight.includes(one)), ...tight];
}

/** The policy's own settings: its defaults, where no entry of it says otherwise; the values that differ are listed one after the other. */
function ofPolicy(policy: Policy): readonly LockedSetting[] {
  const entries = policy.entitlements;
  const rows: readonly (readonly [LockedSetting['name'], (entry: Entitlement) => QualifierReading<unknown>])[] = [
    ['offline-use', (entry) => readAllowOfflineUsage(policy, entry)],
    ['offline-period', (entry) => readOfflineDuration(policy, entry)],
    ['confirmation-interval', (entry) => readPolicyInterval(policy, entry)],
  ];
  return rows.flatMap(([name, read]): LockedSetting[] => {
    const readings = entries.map(read);
    const values = [...new Set(readings.map(({ value }) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value))))];
    if (values.length === 0) return [];
    const isSet = readings.some(({ origin }) => origin !== 'built-in');
    return [{ name, value: values.join(', '), setBy: isSet ? 'policy-document' : 'built-in' }];
  });
}
