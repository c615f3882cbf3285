import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { sizeLimit } from '#license-file/verification/recognise-kind.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { currentRevocations, MOST_LISTED_CHECKOUTS } from '#service/checkouts/revocations.ts';
import { day, made, testOrganization } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

onBothStores('a revocation list with more than fits', ({ kind, open }) => {
  test.skipIf(kind === 'postgresql')('names the latest, is a file that clients take, and names the others once there is room', async () => {
    const { store, issuers, organizationId, ask, deed, trust } = await testOrganization(await open());
    const early = await made(ask({ endsOn: day('2026-12-31') }));
    const late = await made(ask({ machineName: 'WS-043', endsOn: day('2026-12-31') }));
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), early.checkoutId, null));
    // As many more as a list names, checked in after the first and before the last.
    await store.change(organizationId, async (change) => {
      const columns = ['organization_id', 'member_id', 'email', 'user_name', 'machine_name', 'machine_key', 'license_service', 'country', 'time_zone', 'issued_at', 'ends_on', 'expires_at', 'maintenance', 'usage_id', 'made_by', 'signer_serial'].join(', '); // prettier-ignore
      const series = `with recursive series (n) as (select 1 union all select n + 1 from series where n < ${String(MOST_LISTED_CHECKOUTS)})`;
      const id = `printf('%08x-0000-4000-8000-000000000000', n)`;
      await sql.raw(`insert into checkout (id, license_signature, file, ${columns}) ${series} select ${id}, x'00', x'00', ${columns} from checkout, series where id = '${early.checkoutId}'`).execute(change);
      const [at, until] = [plus(MONDAY, duration(2, HOUR)), plus(MONDAY, duration(5, DAY))].map(String);
      await sql.raw(`insert into revoked_checkout (checkout_id, organization_id, revoked_at, until) ${series} select ${id}, '${organizationId}', ${at ?? ''}, ${until ?? ''} from series`).execute(change);
    });
    await store.change(organizationId, (change) => checkIn(change, deed(duration(3, HOUR)), late.checkoutId, null));
    const list = async (days: number) => {
      const now = plus(MONDAY, duration(days, DAY));
      const current = await currentRevocations(store, issuers, organizationId, now);
      if (!current.ok) throw new Error(current.problem);
      expect(current.file.length).toBeLessThanOrEqual(sizeLimit('revocations'));
      const verified = verifyRevocationList(current.file, trust, now);
      if (!verified.ok) throw new Error(JSON.stringify(verified));
      return new Set(verified.list.checkouts.map(({ checkoutId }) => checkoutId));
    };
    const full = await list(1);
    expect([full.size, full.has(late.checkoutId), full.has(early.checkoutId)]).toEqual([MOST_LISTED_CHECKOUTS, true, false]);
    expect([...(await list(6))].sort()).toEqual([early.checkoutId, late.checkoutId].sort());
  });
});
