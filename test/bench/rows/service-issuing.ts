import { randomUUID, sign } from 'node:crypto';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { signAside } from '#license-file/signature/sign-aside.ts';
import { BOUNDS_OF_REQUEST, bulkOfFile } from '#service/checkouts/bulk/bulk-of-file.ts';
import { makeBulk } from '#service/checkouts/bulk/make-bulk.ts';
import type { BenchFolder } from '../bench-folder.ts';
import { BENCH_NOW, signedPartsOf } from '../bench-material.ts';
import { benchOrganization, type BenchOrganization } from '../bench-organization.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const ROWS_OF_FILE = 1_000;
const USERS = 1_000;
const SHORT_COUNT = 5_000;
const LONG_COUNT = 100_000;
const WARM_UP = 1;
const MOST = 1.25;
const MEBIBYTE = 1_048_576;

/** Files of users and machines through the service, whole, against the bare RSA signatures of as many license files. */
export async function serviceIssuing(folder: BenchFolder, isLong: boolean): Promise<BenchRow[]> {
  const count = isLong ? LONG_COUNT : SHORT_COUNT;
  const organization = await benchOrganization(folder, USERS);
  const { key } = fixtureIssuer();
  await makeFile(organization, -1);
  const { file } = await organization.store.reading.selectFrom('checkout').select('file').limit(1).executeTakeFirstOrThrow();
  const { data } = signedPartsOf(Buffer.from(file));
  const memory: number[] = [];
  const processor = { making: [] as number[], signing: [] as number[] };
  const [making = [], onePoolSigning = [], oneThreadSigning = []] = await interleaved(
    [
      async (round) => {
        processor.making.push(await processorTime(() => makeFile(organization, round)));
        memory.push(process.memoryUsage().rss);
      },
      async () => {
        await Promise.all(Array.from({ length: ROWS_OF_FILE }, () => signAside(data, key)));
      },
      async () => {
        const signAll = (): void => {
          for (let index = 0; index < ROWS_OF_FILE; index += 1) sign('sha256', data, key);
        };
        processor.signing.push(await processorTime(signAll));
      },
    ],
    count / ROWS_OF_FILE,
    WARM_UP,
  );
  await organization.store.close();
  const spread = spreadOf(ratios(making, oneThreadSigning));
  const quarters = [0.25, 0.5, 0.75, 1].map((share) => memory[Math.max(0, Math.ceil(memory.length * share) - 1)] ?? 0);
  const rate = ROWS_OF_FILE / (quantile(making, 0.5) / 1000);
  return [
    {
      what: `issue ${count.toLocaleString('en')} \`.belic\` by the service, stored ÷ their raw RSA signing`,
      measured: ratioText(spread),
      goal: `≤ ${String(MOST)}`,
      isMet: spread.median <= MOST,
      how:
        `Files of ${ROWS_OF_FILE.toLocaleString('en')} rows on SQLite: table read, every rule for every row, signed on the process's threads, files, usage and history stored, ` +
        `results stored; against RSA-3072 signatures one after the other. Against signatures on the same threads with nothing else to do it is ${ratioText(spreadOf(ratios(making, onePoolSigning)))}; processor time of all threads ` +
        `÷ that of the signatures, whatever else the machine does, is ${ratioText(spreadOf(ratios(processor.making, processor.signing)))}. ` +
        `${timeText(quantile(making, 0.5) / ROWS_OF_FILE)} a checkout, ${Math.round(rate).toLocaleString('en')} a second. Memory of the process after each quarter: ` +
        `${quarters.map((bytes) => String(Math.round(bytes / MEBIBYTE))).join(', ')} MiB.`,
    },
  ];
}

/** How long processors worked for this process meanwhile, in milliseconds. */
async function processorTime(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function makeFile({ store, issuers, organizationId, emails, terms }: BenchOrganization, number: number): Promise<void> {
  const lines = Array.from({ length: ROWS_OF_FILE }, (_, row) => `${emails[row % emails.length] ?? ''},ws-${String(number)}-${String(row)}\n`);
  const file = bulkOfFile(Buffer.from(`user,machine\n${lines.join('')}`), BOUNDS_OF_REQUEST, terms, false);
  if (!file.ok) throw new Error('a good file');
  const making = { organizationId, actor: 'command:bench', askedBy: null, publicUrl: 'https://licensing.example.com', now: BENCH_NOW };
  const made = await makeBulk(store, issuers, making, randomUUID(), file.spec);
  if (made.outcome !== 'done') throw new Error(`a good file: ${made.outcome}`);
}
