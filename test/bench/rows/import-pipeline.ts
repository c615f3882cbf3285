import { verify } from 'node:crypto';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { reconcileImport } from '#core/import/reconcile-import.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { admitLicense } from '#license-file/verification/admit-license.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { BENCH_NOW, checkoutNumber, publicKeyOf, signedPartsOf, signerOf2048Bits } from '../bench-material.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const FILES = 256;
const ROUNDS = 60;
const WARM_UP = 60;
const FIRST_GOAL = 0.6;
const SECOND_GOAL = 0.8;

/** The `.belic` import pipeline in bulk, against the RSA verification of the same bytes: our own RSA-3072 files, and RSA-2048. */
export async function importPipeline(): Promise<BenchRow[]> {
  return [await rowFor('RSA-3072', fixtureIssuer()), await rowFor('RSA-2048', await signerOf2048Bits())];
}

async function rowFor(keySize: string, signer: Signer): Promise<BenchRow> {
  const files = Array.from({ length: FILES }, (_, index) => aBelic(checkoutNumber(index + 1), signer));
  const raw = files.map(signedPartsOf);
  const key = publicKeyOf(signer);
  const [verifying = [], importing = []] = await interleaved(
    [
      () => {
        for (const { data, signature } of raw) if (!verify('sha256', data, key, signature)) throw new Error('a good signature');
      },
      () => {
        importAll(files);
      },
    ],
    ROUNDS,
    WARM_UP,
  );
  const spread = spreadOf(ratios(verifying, importing));
  const each = `${timeText(quantile(verifying, 0.5) / FILES)} a verification, ${timeText(quantile(importing, 0.5) / FILES)} a file`;
  return {
    what: `\`.belic\` import pipeline ÷ raw RSA verification, ${keySize}`,
    measured: ratioText(spread),
    goal: `≥ ${String(FIRST_GOAL)}, then ${String(SECOND_GOAL)}`,
    isMet: spread.median >= FIRST_GOAL,
    how: `${String(FILES)} different files in bulk, one thread, nothing stored: authenticate, admit, reconcile with those before; ${each}. ${spread.median >= SECOND_GOAL ? 'The second goal is met too.' : 'The second goal is not met.'}`,
  };
}

function importAll(files: readonly Buffer[]): void {
  const context = aVerificationContext({ now: BENCH_NOW });
  const stored: StoredCheckout[] = [];
  for (const bytes of files) {
    const authentic = authenticateLicenseFile(bytes, context.trust);
    if (!authentic.ok) throw new Error(`a good file: ${authentic.code}`);
    const admitted = admitLicense(authentic.license, context);
    if (!admitted.ok) throw new Error(`a good license: ${admitted.code}`);
    const { checkout, issuer } = admitted.license;
    const reconciled = reconcileImport(stored, { checkout, issuerId: issuer.issuerId }, BENCH_NOW);
    if (reconciled.outcome !== 'imported') throw new Error(`a new license: ${reconciled.outcome}`);
    const { issuerId, name: issuerName, receipts: takesReceipts } = issuer;
    stored.push({ checkout, issuerId, issuerName, takesReceipts, importedAt: BENCH_NOW, clearedAt: null, revokedAt: null, problem: null });
  }
}
