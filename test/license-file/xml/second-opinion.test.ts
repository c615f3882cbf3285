import { afterAll, describe, expect, it } from 'vitest';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DAY, HOUR, plus, duration } from '#core/time/instant.ts';
import { applicationVersion } from '#core/application/version.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { openSecondOpinion } from './second-opinion.ts';
import { aCheckout, anApplication, issuedText, judge } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const opinion = openSecondOpinion(issuer);
afterAll(() => opinion?.close());

const LETTERS = [
  'a',
  'Z',
  '0',
  ' ',
  '-',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '&amp;',
  '<!--',
  '<?x?>',
  'é',
  'e\u0301',
  'Ω',
  '日本',
  '\u200F',
  '\u00A0',
  '\u00AD',
  '😀',
  '\u{10FFFD}',
  '\uFFFD',
  '%',
  '\\',
  '$&',
  '$1',
];

/** A text of the trickiest characters that an element may hold. */
function anyText(random: () => number): string {
  const length = Math.floor(random() * 12);
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)])
    .join('')
    .trim();
}

function anyCheckout(random: () => number): ReturnType<typeof aCheckout> {
  const number = (below: number): number => Math.floor(random() * below);
  const issuedAt = plus(at('2026-02-01T00:00:00Z'), duration(number(24 * 90), HOUR));
  const expiresAt = plus(issuedAt, duration(1 + number(300), DAY));
  const applications = Array.from({ length: 1 + number(5) }, (_, index) =>
    anApplication({
      productId: product(1_000 + number(9) * 1_000_000 + index),
      name: anyText(random),
      featureString: anyText(random),
      version:
        random() < 0.3 ? null : applicationVersion(number(10_000), number(10_000), number(10_000), number(10_000)),
      expiresAt,
    }),
  );
  const hex = (digits: number): string => Array.from({ length: digits }, () => number(16).toString(16)).join('');
  const checkoutId = parseCheckoutId(`${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`);
  return aCheckout({
    ...(checkoutId === null ? {} : { checkoutId }),
    organization: { id: issuer.trustEntry.organizationId ?? '', name: anyText(random) || null },
    user: { id: `u${anyText(random)}`, email: anyText(random) || null, name: anyText(random) || null },
    machineName: `m${anyText(random)}`,
    issuedAt,
    notBefore: plus(issuedAt, duration(number(20), HOUR)),
    expiresAt,
    entitlementCountry: random() < 0.5 ? null : 'US',
    activationKey: anyText(random) || null,
    applications,
  });
}

describe('what this program issues and accepts', () => {
  it('is read back as it was issued, whatever characters it holds', () => {
    const random = randomFrom(testSeed('.xml: issued and read back'));
    const count = caseCount({ short: 200, long: 20_000 });
    for (let index = 0; index < count; index += 1) {
      const checkout = anyCheckout(random);
      expect(judge(issuedText(issuer, checkout), trust)).toEqual({ accepted: true, checkout });
    }
    reportCount('.xml: checkouts of random texts, issued and read back', count);
  });

  it.skipIf(opinion === null)('is accepted by xmlsec1', () => {
    const random = randomFrom(testSeed('.xml: second opinion'));
    const count = caseCount({ short: 40, long: 2_000 });
    for (let index = 0; index < count; index += 1) {
      const document = issuedText(issuer, anyCheckout(random));
      expect(judge(document, trust).accepted).toBe(true);
      expect({ document, accepted: opinion?.accepts(document, 'path') }).toEqual({ document, accepted: true });
    }
    reportCount('.xml: accepted here and by xmlsec1', count);
  });

  it.skipIf(opinion === null).each([
    ['as issued', (text: string) => text],
    ['with the declaration', (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with a carriage return and a line feed', (text: string) => `${text}\r\n`],
  ])('is accepted by xmlsec1 %s, by path and by leaf', (_, carried) => {
    const document = carried(issuedText(issuer));
    expect(judge(document, trust).accepted).toBe(true);
    expect(opinion?.accepts(document, 'path')).toBe(true);
    expect(opinion?.accepts(document, 'leaf')).toBe(true);
  });

  it.skipIf(opinion === null)(
    'is refused by xmlsec1 when one character of it changes, so its opinion is worth having',
    async () => {
      const document = issuedText(issuer);
      const { issuer: stranger } = await makeXmlIssuer();
      expect(opinion?.accepts(document.replace('FIELD', 'FIALD'), 'path')).toBe(false);
      expect(opinion?.accepts(issuedText(stranger), 'path')).toBe(false);
      expect(opinion?.accepts(issuedText(stranger), 'leaf')).toBe(false);
    },
  );
});
