import type { Entitlement, Policy, Qualifier } from './policy.ts';

/** Where a qualifier was found: at the entry, at its application, or among the policy's defaults. */
export type FoundIn = 'entry' | 'application' | 'defaults';

/** A qualifier together with the place that won. */
export interface FoundQualifier {
  readonly value: string;
  readonly foundIn: FoundIn;
}

/**
 * Looks a qualifier up: at the entry, then at the application, then among the defaults; within a list the first of that
 * name wins. Names match exactly. `entry` is `null` for an application the policy does not list: only defaults apply.
 */
export function findQualifier(policy: Policy, entry: Entitlement | null, name: string): FoundQualifier | null {
  const places: readonly (readonly [FoundIn, readonly Qualifier[]])[] = [
    ['entry', entry?.entryQualifiers ?? []],
    ['application', entry?.applicationQualifiers ?? []],
    ['defaults', policy.defaultQualifiers],
  ];
  for (const [foundIn, qualifiers] of places) {
    const found = qualifiers.find((qualifier) => qualifier.name === name);
    if (found !== undefined) return { value: found.value, foundIn };
  }
  return null;
}
