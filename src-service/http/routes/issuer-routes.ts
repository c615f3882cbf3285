import { z } from 'zod';
import { currentRevocations } from '../../checkouts/revocations.ts';
import { trustEntryOf } from '../../issuer/issuer.ts';
import type { Reading } from '../../store/store.ts';
import { route, type Route } from '../route.ts';
import { guidText } from '../schemas.ts';

/** What workstations need to know of an issuer. */
export const issuerRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/trust-entry',
    role: 'anyone',
    summary: 'Gives the entry by which a workstation trusts the licenses of an organisation; its id is needed where there is more than one.',
    query: z.strictObject({ organization: guidText.optional() }),
    answers: 'application/json',
    errors: ['no-organization', 'more-than-one-organization', 'no-issuer'],
    handle: async ({ store, query: { organization } }) => {
      const ids = await organizationIds(store.reading, organization ?? null);
      const [id, another] = ids;
      if (id === undefined) return { refused: 'no-organization' };
      if (another !== undefined) return { refused: 'more-than-one-organization' };
      const entry = await trustEntryOf(store.reading, id);
      return entry === null ? { refused: 'no-issuer' } : { file: Buffer.from(entry), type: 'application/json', name: 'trust-entry.json' };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/revocations',
    role: 'user',
    summary: 'Gives the signed list of what was revoked.',
    answers: 'application/octet-stream',
    errors: ['no-issuer', 'sealed-otherwise', 'certificate-not-valid'],
    handle: async ({ store, issuers, caller, now }) => {
      const list = await currentRevocations(store, issuers, caller.organizationId, now);
      if (!list.ok) return { refused: list.problem };
      return { file: list.file, type: 'application/octet-stream', name: `revocations-${String(list.number)}.jwt` };
    },
  }),
];

async function organizationIds(reading: Reading, wanted: string | null): Promise<readonly string[]> {
  const all = reading.selectFrom('organization').select('id').limit(2);
  const rows = await (wanted === null ? all : all.where('id', '=', wanted)).execute();
  return rows.map(({ id }) => id);
}
