import type { Entitlement } from '#core/entitlement/policy.ts';
import type { Instant } from '#core/time/instant.ts';
import type { PossibleEntry } from './policy-entries.ts';

/**
 * Chooses among entries for the same application, kind and version: what is said of one person counts instead of what is said of everybody,
 * a denial too; of several such the one that grants most. What has ended counts only where nothing else is left, to say why.
 *
 * Clients take the first ordinary or trial entry of an application, so the order is part of the answer: a person's own denial, then what
 * grants, an ordinary entry before a trial, then what does not.
 */
export function entriesThatCount(entries: readonly PossibleEntry[], now: Instant): readonly Entitlement[] {
  const groups = Map.groupBy(entries, ({ entitlement: { productId, featureString, kind, version } }) => JSON.stringify([productId, featureString, kind, version]));
  const chosen = [...groups.values()].flatMap((group) => {
    const lasting = group.filter(({ entitlement }) => !isOver(entitlement, now));
    const left = lasting.length > 0 ? lasting : group;
    const own = left.filter(({ isOwn }) => isOwn);
    const [best] = (own.length > 0 ? own : left).sort(({ entitlement: one }, { entitlement: other }) => grantingMostFirst(one, other));
    return best === undefined ? [] : [best];
  });
  return chosen.sort((one, other) => compareApplications(one.entitlement, other.entitlement) || rankOf(one, now) - rankOf(other, now)).map(({ entitlement }) => entitlement);
}

function isOver({ accessKind, expiresAt }: Entitlement, now: Instant): boolean {
  return accessKind === 4 || (accessKind <= 2 && expiresAt !== null && expiresAt <= now);
}

function grantingMostFirst(one: Entitlement, other: Entitlement): number {
  return one.accessKind - other.accessKind || (other.expiresAt ?? Infinity) - (one.expiresAt ?? Infinity);
}

function compareApplications(one: Entitlement, other: Entitlement): number {
  return one.productId - other.productId || (one.featureString < other.featureString ? -1 : one.featureString > other.featureString ? 1 : 0);
}

function rankOf({ isOwn, entitlement }: PossibleEntry, now: Instant): number {
  if (entitlement.accessKind === 3) return isOwn ? 0 : 3;
  if (isOver(entitlement, now)) return 4;
  return entitlement.kind === 'trial' ? 2 : 1;
}
