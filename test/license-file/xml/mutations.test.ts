import { afterAll, describe, expect, it } from 'vitest';
import { cleanTransport } from '#license-file/encoding/transport.ts';
import { contentOf, signXmlContent } from '#fixtures/builders/xml-parts.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { mutate } from './byte-mutations.ts';
import { leastTime, TIME_LIMIT } from './least-time.ts';
import { openSecondOpinion } from './second-opinion.ts';
import { aCheckout, issuedText, judge } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const { issuer: stranger } = await makeXmlIssuer();
const opinion = openSecondOpinion(issuer);
afterAll(() => opinion?.close());

/** What a mutation may leave as it is: what transport adds, and the declaration. */
function meaningful(file: Buffer): string | null {
  return cleanTransport(file)?.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n?/, '') ?? null;
}

describe('a changed .xml license', () => {
  it('is never accepted, never crashes and never takes long', { timeout: 1_800_000 }, () => {
    const random = randomFrom(testSeed('.xml mutations'));
    const originals = [
      issuedText(issuer),
      `<?xml version="1.0" encoding="UTF-8"?>\n${issuedText(issuer, aCheckout({ machineName: 'Zoë & <Co>' }))}`,
    ].map((text) => Buffer.from(text));
    const others = [issuedText(issuer, aCheckout({ machineName: 'OTHER' })), issuedText(stranger)].map((text) =>
      Buffer.from(text),
    );
    const count = caseCount({ short: 5_000, long: 200_000 });
    const checks = new Map<string, number>();
    let slowest = 0;
    for (let index = 0; index < count;) {
      const original = originals[index % originals.length] as Buffer;
      const mutant = mutate(original, others[index % others.length] as Buffer, random);
      if (meaningful(mutant) === meaningful(original)) continue;
      index += 1;
      const start = performance.now();
      const judgement = judge(mutant, trust);
      const took = performance.now() - start;
      slowest = Math.max(slowest, took > TIME_LIMIT ? leastTime(() => void judge(mutant, trust)) : took);
      if (judgement.accepted) expect.fail(`accepted: ${mutant.toString('base64')}`);
      checks.set(judgement.check, (checks.get(judgement.check) ?? 0) + 1);
    }
    reportCount('.xml mutations, none accepted', count);
    for (const [check, refused] of checks) reportCount(`.xml mutations refused by ${check}`, refused);
    reportCount('.xml mutations: slowest, in milliseconds', Math.ceil(slowest));
    expect(slowest).toBeLessThan(TIME_LIMIT);
    expect(checks.size).toBeGreaterThan(3);
  });

  it('is accepted under a fresh true signature only as exactly what would be issued', { timeout: 1_800_000 }, () => {
    const random = randomFrom(testSeed('.xml mutations, signed'));
    const content = Buffer.from(contentOf(issuedText(issuer)));
    const other = Buffer.from(contentOf(issuedText(issuer, aCheckout({ machineName: 'OTHER' }))));
    const count = caseCount({ short: 1_500, long: 50_000 });
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const document = signXmlContent(mutate(content, other, random).toString(), issuer);
      const judgement = judge(document, trust);
      if (!judgement.accepted) continue;
      accepted += 1;
      expect(issuedText(issuer, judgement.checkout)).toBe(document);
      if (opinion !== null)
        expect({ document, agrees: opinion.accepts(document, 'path') }).toEqual({ document, agrees: true });
    }
    reportCount('.xml mutations, signed afterwards', count);
    reportCount('.xml mutations, signed afterwards and still a license', accepted);
    expect(accepted).toBeGreaterThan(0);
  });
});
