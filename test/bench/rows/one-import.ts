import { verify } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import type { BenchFolder } from '../bench-folder.ts';
import { checkoutNumber, publicKeyOf, signedPartsOf } from '../bench-material.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, spreadOf } from '../interleaved.ts';

const ROUNDS = 40;
const WARM_UP = 10;

/** One import, committed, in a process that runs already, against one verification and one fsync. */
export async function oneImport(folder: BenchFolder): Promise<BenchRow[]> {
  const files = Array.from({ length: WARM_UP + ROUNDS }, (_, index) => aBelic(checkoutNumber(index + 1)));
  const paths = files.map((bytes, index) => folder.write(`one-${String(index)}.belic`, bytes));
  const raw = files.map(signedPartsOf);
  const key = publicKeyOf(fixtureIssuer());
  const opened = await folder.open(folder.newProfile());
  const [verifying = [], syncing = [], importing = []] = await interleaved(
    [
      (round) => {
        const { data, signature } = raw[round] ?? {};
        if (data === undefined || signature === undefined || !verify('sha256', data, key, signature)) throw new Error('a good signature');
      },
      (round) => {
        writeAndSync(`${folder.path}/fsync-${String(round)}`, files[round] ?? Buffer.alloc(0));
      },
      async (round) => {
        const report = await importLicenseFiles(opened, [paths[round] ?? ''], { isDryRun: false });
        if (!report.ok || report.value.files[0]?.outcome !== 'imported') throw new Error('a good file');
      },
    ],
    ROUNDS,
    WARM_UP,
  );
  opened.close();
  // Round by round: an fsync takes what the disk has to do just then.
  const spread = spreadOf(importing.map((time, round) => time / (3 * (verifying[round] ?? 0) + (syncing[round] ?? 0))));
  const wide = spreadOf(importing.map((time, round) => time / (3 * ((verifying[round] ?? 0) + (syncing[round] ?? 0)))));
  const parts = `${timeText(quantile(importing, 0.5))} against ${timeText(quantile(verifying, 0.5))} a verification and ${timeText(quantile(syncing, 0.5))} an fsync`;
  return [
    {
      what: 'one import, committed ÷ (3 × one verification + one fsync)',
      measured: ratioText(spread),
      goal: '≤ 1',
      isMet: spread.median <= 1,
      how: `Through the use case in a warm process, from the file’s path to the answer, ${String(WARM_UP)} to ${String(WARM_UP + ROUNDS)} licenses stored; the fsync is of a new file of the same size in the same folder; ${parts}. Against 3 × (one verification + one fsync) it is ${ratioText(wide)}. An import brings to the disk a backup, the commit, and the backup’s name.`,
    },
  ];
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
