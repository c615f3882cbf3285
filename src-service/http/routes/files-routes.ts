import { ZipFile } from 'yazl';
import { z } from 'zod';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { licenseFileName } from '../../checkouts/make-checkout.ts';
import { currentRevocations } from '../../checkouts/revocations.ts';
import { trustEntryOf } from '../../issuer/issuer.ts';
import { csvLine } from '../../csv/write-csv.ts';
import { route, type Route } from '../route.ts';
import { checkoutIdText } from '../schemas.ts';

const MOST_FILES = 1_000;
const HEADER = ['file', 'checkout', 'user', 'email', 'machine', 'license service', 'ends on', 'time zone', 'ends at (UTC)'];

/** Several license files at once. */
export const filesRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/checkouts/files',
    role: 'administrator',
    summary: 'Gives the license files of several checkouts as a zip, with index.csv, the trust entry and the list of what was revoked.',
    body: z.strictObject({ checkoutIds: z.array(checkoutIdText).min(1).max(MOST_FILES) }),
    answers: 'application/zip',
    errors: ['no-such-checkout', 'no-issuer', 'sealed-otherwise', 'certificate-not-valid'],
    handle: async ({ store, issuers, caller, body: { checkoutIds }, now }) => {
      const { organizationId } = caller;
      const wanted = [...new Set(checkoutIds)];
      const rows = await store.reading
        .selectFrom('checkout')
        .select(['id', 'member_id', 'user_name', 'email', 'machine_name', 'license_service', 'ends_on', 'time_zone', 'expires_at', 'issued_at', 'file'])
        .where('organization_id', '=', organizationId)
        .where('id', 'in', wanted)
        .orderBy('machine_key')
        .orderBy('issued_at')
        .orderBy('id')
        .execute();
      const missing = wanted.filter((id) => !rows.some((row) => row.id === id));
      if (missing.length > 0) return { refused: 'no-such-checkout', details: { checkoutIds: missing } };
      const list = await currentRevocations(store, issuers, organizationId, now);
      if (!list.ok) return { refused: list.problem };
      const entry = await trustEntryOf(store.reading, organizationId);
      if (entry === null) return { refused: 'no-issuer' };
      const zip = new ZipFile();
      const names = new Set<string>();
      const options = { mtime: new Date(now) };
      const lines = rows.map((row) => {
        const name = freeName(licenseFileName(row.license_service, row.member_id, row.machine_name), names);
        zip.addBuffer(Buffer.from(row.file), name, options);
        const endsAt = formatIsoInstant(row.expires_at as Instant);
        return csvLine([name, row.id, row.user_name, row.email, row.machine_name, row.license_service, `${row.ends_on} 24:00`, row.time_zone, endsAt]);
      });
      zip.addBuffer(Buffer.from([csvLine(HEADER), ...lines].join(''), 'utf8'), 'index.csv', options);
      zip.addBuffer(Buffer.from(entry), 'trust-entry.json', options);
      zip.addBuffer(Buffer.from(list.file), 'revocations.jwt', options);
      zip.end();
      const chunks: Buffer[] = [];
      for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
      return { file: Buffer.concat(chunks), type: 'application/zip', name: 'license-files.zip' };
    },
  }),
];

/** A name that no file of the zip has yet, letter case aside: several checkouts of one user and machine have the same name. */
function freeName(name: string, taken: Set<string>): string {
  const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${String(count)})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
