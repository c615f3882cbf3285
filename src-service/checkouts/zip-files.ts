import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { csvFile } from '../csv/write-csv.ts';
import { trustEntryOf, type IssuerProblem, type Issuers } from '../issuer/issuer.ts';
import type { Reading, Store } from '../store/store.ts';
import { licenseFileName } from './make-checkout.ts';
import { currentRevocations } from './revocations.ts';

/** The most files of one zip; more go into several (screens.md, Checkouts). */
export const FILES_OF_PART = 5_000;

/** A zip that is made while it is read, or why there is none. */
export type CheckoutsZip =
  | { readonly ok: true; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly problem: IssuerProblem }
  | { readonly ok: false; readonly problem: 'no-such-checkout' | 'file-not-kept'; readonly checkoutIds: readonly string[] };

const HEADER = ['file', 'checkout', 'user', 'email', 'machine', 'license service', 'ends on', 'time zone', 'ends at (UTC)'];

/** License files that are read from the store at a time. */
const PAGE = 100;

/**
 * Zips the license files of checkouts (at most {@link FILES_OF_PART}, each once) with `index.csv`, the trust entry and the list of what was
 * revoked. Files are read when the zip has come to them, so it takes no more memory than its index and some of them.
 */
export async function zipCheckouts(store: Store, issuers: Issuers, organizationId: string, ids: readonly string[], now: Instant): Promise<CheckoutsZip> {
  const wanted = [...new Set(ids)];
  const rows = await indexRows(store.reading, organizationId, wanted);
  if (rows.length < wanted.length) {
    const there = new Set(rows.map(({ id }) => id));
    return { ok: false, problem: 'no-such-checkout', checkoutIds: wanted.filter((id) => !there.has(id)) };
  }
  const unkept = rows.filter(({ signer_serial }) => signer_serial === '').map(({ id }) => id);
  if (unkept.length > 0) return { ok: false, problem: 'file-not-kept', checkoutIds: unkept };
  const list = await currentRevocations(store, issuers, organizationId, now);
  if (!list.ok) return list;
  const entry = await trustEntryOf(store.reading, organizationId);
  if (entry === null) return { ok: false, problem: 'no-issuer' };
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (error: Error) => output.destroy(error));
  const options = { mtime: new Date(now) };
  const names = new Map<string, number>();
  const file = filesInOrder(store.reading, rows.map(({ id }) => id));
  const lines = rows.map((row, place) => {
    const name = freeName(licenseFileName(row.license_service, row.member_id, row.machine_name), names);
    zip.addReadStreamLazy(name, options, (done) => {
      file(place).then(
        (bytes) => done(null, Readable.from([bytes])),
        (error: unknown) => done(error, Readable.from([])),
      );
    });
    const endsAt = formatIsoInstant(row.expires_at as Instant);
    return [name, row.id, row.user_name, row.email, row.machine_name, row.license_service, `${row.ends_on} 24:00`, row.time_zone, endsAt];
  });
  zip.addBuffer(Buffer.from(csvFile(HEADER, lines)), 'index.csv', options);
  zip.addBuffer(Buffer.from(entry), 'trust-entry.json', options);
  zip.addBuffer(Buffer.from(list.file), 'revocations.jwt', options);
  zip.end();
  return { ok: true, stream: output };
}

function indexRows(reading: Reading, organizationId: string, ids: readonly string[]) {
  return reading
    .selectFrom('checkout')
    .select(['id', 'member_id', 'user_name', 'email', 'machine_name', 'license_service', 'ends_on', 'time_zone', 'expires_at', 'signer_serial'])
    .where('organization_id', '=', organizationId)
    .where('id', 'in', ids)
    .orderBy('machine_key')
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
}

/** Gives the files of checkouts one after the other, a page of them in memory. */
function filesInOrder(reading: Reading, ids: readonly string[]): (place: number) => Promise<Uint8Array> {
  let page = new Map<string, Uint8Array>();
  return async (place) => {
    const id = ids[place] ?? '';
    if (!page.has(id)) {
      const rows = await reading.selectFrom('checkout').select(['id', 'file']).where('id', 'in', ids.slice(place, place + PAGE)).execute();
      page = new Map(rows.map((row) => [row.id, row.file]));
    }
    const bytes = page.get(id);
    if (bytes === undefined) throw new Error('a checkout went away while its zip was made');
    return bytes;
  };
}

/** A name that no file of the zip has yet, letter case aside: several checkouts of one user and machine have the same name. */
function freeName(name: string, taken: Map<string, number>): string {
  const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
  let count = taken.get(name.toLowerCase()) ?? 1;
  let free = name;
  for (; taken.has(free.toLowerCase()); free = `${stem} (${String(count)})${extension}`) count += 1;
  taken.set(name.toLowerCase(), count).set(free.toLowerCase(), taken.get(free.toLowerCase()) ?? 1);
  return free;
}
