import type { RemoveOutcome } from '../entitlements/put-outcome.ts';
import type { Deed } from '../history/deed.ts';
import type { Caller } from '../sign-in/caller.ts';
import type { Change, Store } from '../store/store.ts';

/** What of a request putting needs: where to, who asks, and when. */
interface Asked {
  readonly store: Store;
  readonly caller: Caller;
  readonly now: Deed['now'];
}

/** Things to be removed, and how. */
export interface Removing<Key> {
  readonly keys: readonly Key[];
  readonly remove: (change: Change, deed: Deed, key: Key) => Promise<RemoveOutcome>;
}

/** Puts what an administrator sent as one change, in its order, and then removes; the answer has a result for each. */
export async function putEach<Spec, Result, Key = never>(
  { store, caller: { organizationId, memberId }, now }: Asked,
  specs: readonly Spec[],
  put: (change: Change, deed: Deed, spec: Spec) => Promise<Result>,
  removing: Removing<Key> | null = null,
): Promise<{ readonly json: { readonly results: (Result | RemoveOutcome)[] } }> {
  const deed = { organizationId, actor: memberId, now };
  const results = await store.change(organizationId, async (change) => {
    const done: (Result | RemoveOutcome)[] = [];
    for (const spec of specs) done.push(await put(change, deed, spec));
    if (removing !== null) for (const key of removing.keys) done.push(await removing.remove(change, deed, key));
    return done;
  });
  return { json: { results } };
}
