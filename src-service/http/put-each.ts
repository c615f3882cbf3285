import type { Deed } from '../history/deed.ts';
import type { Caller } from '../sign-in/caller.ts';
import type { Change, Store } from '../store/store.ts';

/** What of a request putting needs: where to, who asks, and when. */
interface Asked {
  readonly store: Store;
  readonly caller: Caller;
  readonly now: Deed['now'];
}

/** Puts what an administrator sent as one change, in its order; the answer has a result for each. */
export async function putEach<Spec, Result>(
  { store, caller: { organizationId, memberId }, now }: Asked,
  specs: readonly Spec[],
  put: (change: Change, deed: Deed, spec: Spec) => Promise<Result>,
): Promise<{ readonly json: { readonly results: Result[] } }> {
  const deed = { organizationId, actor: memberId, now };
  const results = await store.change(organizationId, async (change) => {
    const done: Result[] = [];
    for (const spec of specs) done.push(await put(change, deed, spec));
    return done;
  });
  return { json: { results } };
}
