import { sign } from 'node:crypto';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { FIXTURE_PARTIES } from '#fixtures/builders/license-files.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import { signedPartsOf, wholeCheckout } from '../bench-material.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const AT_A_TIME = 10;
const SHORT_COUNT = 2_000;
const LONG_COUNT = 100_000;
const MOST = 1.25;

/** Issuing many `.belic`, against the RSA signatures of the same bytes. */
export async function issuing(isLong: boolean): Promise<BenchRow[]> {
  const count = isLong ? LONG_COUNT : SHORT_COUNT;
  const signer = fixtureIssuer();
  // What is signed raw is of the same size and kind; issuing the very same first would time its caches.
  const data = signedPartsOf(issue(900_000)).data;
  const [issuingTimes = [], signingTimes = []] = await interleaved(
    [
      (round) => {
        for (let index = 1; index <= AT_A_TIME; index += 1) issue(round * AT_A_TIME + index);
      },
      () => {
        for (let index = 1; index <= AT_A_TIME; index += 1) sign('sha256', data, signer.key);
      },
    ],
    count / AT_A_TIME,
    10,
  );
  const spread = spreadOf(ratios(issuingTimes, signingTimes));
  return [
    {
      what: `issue ${count.toLocaleString('en')} \`.belic\` ÷ their raw RSA signing`,
      measured: ratioText(spread),
      goal: `≤ ${String(MOST)}`,
      isMet: spread.median <= MOST,
      how: `RSA-3072, one thread, in portions of ${String(AT_A_TIME)}; ${timeText(quantile(issuingTimes, 0.5) / AT_A_TIME)} a file.${isLong ? '' : ` \`--long\` issues ${LONG_COUNT.toLocaleString('en')}.`}`,
    },
  ];
}

function issue(number: number): Buffer {
  const issued = issueBelic({ ...FIXTURE_PARTIES, checkout: wholeCheckout(number) }, fixtureIssuer());
  if (!issued.ok) throw new Error(`a good checkout: ${issued.problem}`);
  return Buffer.from(issued.bytes);
}
