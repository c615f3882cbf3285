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
/** Small portions, so that most are not interrupted by whatever else the machine does. */
const PORTION = 32;
const PORTIONS = FILES / PORTION;
const ROUNDS = 60 * PORTIONS;
const WARM_UP = 60 * PORTIONS;
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
  const bulk = new BulkImport();
  const [verifying = [], importing = []] = await interleaved(
    [
      (round) => {
        for (const { data, signature } of portionOf(raw, round)) if (!verify('sha256', data, key, signature)) throw new Error('a good signature');
      },
      (round) => {
        if (round % PORTIONS === 0) bulk.startAnew();
        for (const bytes of portionOf(files, round)) bulk.importFile(bytes);
      },
    ],
    ROUNDS,
    WARM_UP,
  );
  const spread = spreadOf(ratios(verifying, importing));
  const each = `${timeText(quantile(verifying, 0.5) / PORTION)} a verification, ${timeText(quantile(importing, 0.5) / PORTION)} a file`;
  return {
    what: `\`.belic\` import pipeline ÷ raw RSA verification, ${keySize}`,
    measured: ratioText(spread),
    goal: `≥ ${String(FIRST_GOAL)}, then ${String(SECOND_GOAL)}`,
    isMet: spread.median >= FIRST_GOAL,
    how: `${String(FILES)} different files in bulk, one thread, nothing stored: authenticate, admit, reconcile with those before; ${each}. ${spread.median >= SECOND_GOAL ? 'The second goal is met too.' : 'The second goal is not met.'}`,
  };
}

function portionOf<Item>(items: readonly Item[], round: number): readonly Item[] {
  const from = (round % PORTIONS) * PORTION;
  return items.slice(from, from + PORTION);
}

/** What an import does with one file after the other, but for storing. */
class BulkImport {
  readonly #context = aVerificationContext({ now: BENCH_NOW });
  #stored: StoredCheckout[] = [];

  startAnew(): void {
    this.#stored = [];
  }

  importFile(bytes: Buffer): void {
    const authentic = authenticateLicenseFile(bytes, this.#context.trust);
    if (!authentic.ok) throw new Error(`a good file: ${authentic.code}`);
    const admitted = admitLicense(authentic.license, this.#context);
    if (!admitted.ok) throw new Error(`a good license: ${admitted.code}`);
    const { checkout, issuer } = admitted.license;
    const { issuerId, name: issuerName, receipts: takesReceipts } = issuer;
    const reconciled = reconcileImport(this.#stored, { checkout, issuerId }, BENCH_NOW);
    if (reconciled.outcome !== 'imported') throw new Error(`a new license: ${reconciled.outcome}`);
    this.#stored.push({ checkout, issuerId, issuerName, takesReceipts, importedAt: BENCH_NOW, clearedAt: null, revokedAt: null, problem: null });
  }
}
