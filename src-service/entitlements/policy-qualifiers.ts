import type { Entitlement, Qualifier } from '#core/entitlement/policy.ts';
import { parseWholeNumberQualifier } from '#core/entitlement/qualifier-readers.ts';

/** What every policy says unless the organisation, the application or the entitlement says otherwise. */
const BUILT_IN: readonly Qualifier[] = [
  { name: 'OfflineDuration', value: '7' },
  { name: 'AllowOfflineUsage', value: 'TRUE' },
  { name: 'PolicyInterval', value: '240' },
];

/** The qualifier of sign-in that is required: looked up last, so nothing may stand before it. */
const FORBIDDEN: Qualifier = { name: 'AllowOfflineUsage', value: 'FALSE' };

/** The defaults of a policy: the organisation's (JSON) instead of the built-in ones of the same name. */
export function defaultQualifiers(organization: string, requiresSignIn: boolean): readonly Qualifier[] {
  const own = JSON.parse(organization) as readonly Qualifier[];
  const all = [...BUILT_IN.filter(({ name }) => !own.some((one) => one.name === name)), ...own];
  return requiresSignIn ? all.map((one) => (one.name === FORBIDDEN.name ? FORBIDDEN : one)) : all;
}

/** An entry that cannot allow offline use where the organisation requires sign-in. */
export function withoutOfflineUse(entry: Entitlement): Entitlement {
  const keep = (qualifiers: readonly Qualifier[]): readonly Qualifier[] => qualifiers.filter(({ name }) => name !== FORBIDDEN.name);
  return { ...entry, entryQualifiers: keep(entry.entryQualifiers), applicationQualifiers: keep(entry.applicationQualifiers) };
}

/**
 * For how many days a policy is good: the longest `OfflineDuration` in it, so that no entry ends before its own; at least one day, because a
 * policy that allows nothing offline is needed online all the same.
 */
export function offlineDays(defaults: readonly Qualifier[], entries: readonly Entitlement[]): number {
  const all = [...defaults, ...entries.flatMap(({ entryQualifiers, applicationQualifiers }) => [...entryQualifiers, ...applicationQualifiers])];
  const days = all.filter(({ name }) => name === 'OfflineDuration').map(({ value }) => parseWholeNumberQualifier(value) ?? 0);
  return Math.max(1, ...days);
}
