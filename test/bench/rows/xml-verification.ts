import { verify } from 'node:crypto';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import { admitLicense } from '#license-file/verification/admit-license.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { BENCH_NOW, checkoutNumber, publicKeyOf, signedPartsOf } from '../bench-material.ts';
import { ratioText, timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile, ratios, spreadOf } from '../interleaved.ts';

const FILES = 20;
const ROUNDS = 40;
const WARM_UP = 10;

/** Verifying `.xml` in bulk, against raw RSA verification with the same key. */
export async function xmlVerification(): Promise<BenchRow[]> {
  const files = Array.from({ length: FILES }, (_, index) => anXml(checkoutNumber(index + 1)));
  const raw = Array.from({ length: FILES }, (_, index) => signedPartsOf(aBelic(checkoutNumber(index + 1))));
  const key = publicKeyOf(fixtureIssuer());
  const context = aVerificationContext({ now: BENCH_NOW });
  const [verifying = [], reading = []] = await interleaved(
    [
      () => {
        for (const { data, signature } of raw) if (!verify('sha256', data, key, signature)) throw new Error('a good signature');
      },
      () => {
        for (const bytes of files) {
          const authentic = authenticateLicenseFile(bytes, context.trust);
          if (!authentic.ok || !admitLicense(authentic.license, context).ok) throw new Error('a good file');
        }
      },
    ],
    ROUNDS,
    WARM_UP,
  );
  return [
    {
      what: '`.xml` verification ÷ raw RSA verification, RSA-3072',
      measured: ratioText(spreadOf(ratios(verifying, reading))),
      goal: 'none',
      isMet: null,
      how: `${String(FILES)} different files in bulk: authenticate and admit; ${timeText(quantile(reading, 0.5) / FILES)} a file. Every signature is checked twice, by two ways of canonicalization (format document 5.16).`,
    },
  ];
}
