import { verify } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import type { BenchFolder } from '../bench-folder.ts';
import { checkoutNumber, publicKeyOf, signedPartsOf } from '../bench-material.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const FILES = 1_000;
const ROUNDS = 5;
const MOST_BYTES = 1_024;

/** Imports a thousand files into an empty profile each time: how long against raw verification, and what a checkout costs on the disk. */
export async function storedImports(folder: BenchFolder): Promise<BenchRow[]> {
  const files = Array.from({ length: FILES }, (_, index) => aBelic(checkoutNumber(index + 1)));
  const paths = files.map((bytes, index) => folder.write(`bulk-${String(index)}.belic`, bytes));
  const raw = files.map(signedPartsOf);
  const key = publicKeyOf(fixtureIssuer());
  let profile = '';
  const [verifying = [], importing = []] = await interleaved(
    [
      () => {
        for (const { data, signature } of raw) if (!verify('sha256', data, key, signature)) throw new Error('a good signature');
      },
      async () => {
        profile = folder.newProfile();
        await importInto(folder, profile, paths);
      },
    ],
    ROUNDS,
    1,
  );
  return [throughput(verifying, importing), size(profile, files)];
}

async function importInto(folder: BenchFolder, profile: string, paths: readonly string[]): Promise<void> {
  const opened = await folder.open(profile);
  const report = await importLicenseFiles(opened, paths, { isDryRun: false });
  opened.close();
  if (!report.ok || report.value.files.some(({ outcome }) => outcome !== 'imported')) throw new Error('good files');
}

function throughput(verifying: readonly number[], importing: readonly number[]): BenchRow {
  return {
    what: 'the same with everything: files read, licenses stored, backed up and on the disk ÷ raw RSA verification, RSA-3072',
    measured: ratioText(spreadOf(ratios(verifying, importing))),
    goal: 'none',
    isMet: null,
    how: `${String(FILES)} files into a new profile, through the use case, in batches of 256, opening and closing included; ${timeText(quantile(importing, 0.5) / FILES)} a file.`,
  };
}

function size(profile: string, files: readonly Buffer[]): BenchRow {
  const own = files.reduce((sum, { length }) => sum + length, 0);
  const database = statSync(join(profile, 'entitlements.sqlite')).size;
  const all = readdirSync(profile).reduce((sum, name) => sum + statSync(join(profile, name)).size, 0);
  const beyond = Math.round((database - own) / FILES);
  return {
    what: 'cache size per checkout beyond the file’s own bytes',
    measured: `${beyond.toLocaleString('en')} bytes`,
    goal: '≤ 1 KiB',
    isMet: beyond <= MOST_BYTES,
    how: `The database of ${String(FILES)} licenses of ${Math.round(own / FILES).toLocaleString('en')} bytes, history included, after closing. Two backups lie beside it, each as large at most: the whole profile has ${Math.round(all / FILES).toLocaleString('en')} bytes a checkout.`,
  };
}
