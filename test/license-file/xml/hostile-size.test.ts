import { describe, expect, it } from 'vitest';
import { LICENSE_CHECKOUT, type ElementRule } from '#license-file/xml/document-grammar.ts';
import { issueXmlLicense, MOST_APPLICATIONS } from '#license-file/xml/issue-xml-license.ts';
import { MOST_ELEMENTS, passGate } from '#license-file/xml/xml-gate.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { contentOf, signXmlContent } from '#fixtures/builders/xml-parts.ts';
import { leastTime, TIME_LIMIT } from './least-time.ts';
import { aCheckout, anApplication, issuedText, judge, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const LARGEST = 256 * 1_024;

const { issuer, trust } = await makeXmlIssuer();
const document = issuedText(issuer);

/** Fills a document up to the largest size a file may have. */
function fill(before: string, piece: string, after = ''): string {
  const room = LARGEST - Buffer.byteLength(before + after);
  return before + piece.repeat(Math.floor(room / Buffer.byteLength(piece))) + after;
}

const START = document.slice(0, document.indexOf('FIELD'));
const REST = document.slice(document.indexOf('FIELD'));
const LAUGHS = Array.from(
  { length: 30 },
  (_, level) => `<!ENTITY a${String(level + 1)} "&a${String(level)};&a${String(level)};">`,
);
const MANY_ATTRIBUTES = Array.from({ length: 20_000 }, (_, index) => ` a${String(index)}=""`).join('');
const ROOT_TAG = '<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1">';
const EMPTY_APPLICATION =
  '<Application><ProductId></ProductId><Name></Name><FeatureString></FeatureString><Version></Version></Application>';
const EMPTY_SIGNATURE = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"></Signature>';
const LONG_BASE64 = 'A'.repeat(LARGEST - document.length - 4);
const beginning = (end: string): string => document.slice(0, document.indexOf(end));

const HOSTILE: readonly (readonly [title: string, text: string])[] = [
  ['elements nested as deep as they fit', fill(START, '<a>')],
  ['roots nested as deep as they fit', fill('', ROOT_TAG)],
  ['namespaces declared at every level', fill('', ROOT_TAG.replace('>', ' xmlns:a="urn:a">'))],
  ['as many attributes as fit', `<LicenseCheckout${MANY_ATTRIBUTES}>`],
  ['one long attribute', fill('<LicenseCheckout a="', 'a', '">')],
  ['one long element name', fill('<LicenseCheckout><', 'a')],
  ['one long entity name', fill(`${START}&`, 'a', `;${REST}`)],
  ['one long text', fill(START, 'a', REST)],
  ['a text of ampersands', fill(START, '&amp;', REST)],
  ['a text of bare ampersands', fill(START, '&', REST)],
  ['a text of brackets', fill(START, ']]', REST)],
  ['a long comment', fill(`${START}<!--`, '- ', `-->${REST}`)],
  ['a long processing instruction', fill(`${START}<?`, 'a? ', `?>${REST}`)],
  ['an unfinished CDATA section', fill(`${START}<![CDATA[`, ']]')],
  ['a long DOCTYPE', fill('<!DOCTYPE LicenseCheckout [', '<!ENTITY a "b">', `]>`)],
  ['entities that multiply', `<!DOCTYPE LicenseCheckout [<!ENTITY a0 "lol">${LAUGHS.join('')}]>${START}&a30;${REST}`],
  ['white space before the end', fill(document.slice(0, -'</LicenseCheckout>'.length), ' ', '</LicenseCheckout>')],
  ['as many applications as fit', fill(beginning('<Application>'), EMPTY_APPLICATION)],
  ['as many signatures as fit', fill(beginning('<Signature '), EMPTY_SIGNATURE)],
  ['a certificate that fills the file', document.replace('<X509Certificate>', (tag) => tag + LONG_BASE64)],
  ['a digest that fills the file', document.replace('<DigestValue>', (tag) => tag + LONG_BASE64)],
  ['a signature that fills the file', document.replace('<SignatureValue>', (tag) => tag + LONG_BASE64)],
];

function depthOf(rule: ElementRule): number {
  return 1 + Math.max(0, ...(rule.children ?? []).map((child) => depthOf(child.rule)));
}

describe('a hostile document of the largest size', () => {
  it.each(HOSTILE)('is refused within a quarter of a second: %s', (_, text) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST);
    expect(judge(text, trust).accepted).toBe(false);
    expect(leastTime(() => void judge(text, trust))).toBeLessThan(TIME_LIMIT);
  });

  it('is refused when it is one byte larger', () => {
    expect(outcomeOf(`${document}${' '.repeat(LARGEST + 1 - Buffer.byteLength(document))}`, trust)).toBe(
      'size-and-encoding: ',
    );
  });
});

describe('the limits of a document', () => {
  const applications = (count: number, name = 'Name'): ReturnType<typeof anApplication>[] =>
    Array.from({ length: count }, (_, index) => anApplication({ productId: product(1_000 + index), name }));

  it('leave no place for an element below the twelfth level', () => {
    expect(depthOf(LICENSE_CHECKOUT)).toBeLessThanOrEqual(12);
  });

  it(`let ${String(MOST_APPLICATIONS)} applications through, and no more are issued`, () => {
    const most = aCheckout({ applications: applications(MOST_APPLICATIONS) });
    expect(judge(issuedText(issuer, most), trust)).toEqual({ accepted: true, checkout: most });
    const more = aCheckout({ applications: applications(MOST_APPLICATIONS + 1) });
    expect(issueXmlLicense(more, issuer)).toEqual({ ok: false, problem: 'too-many-applications' });
  });

  it('count elements', () => {
    const content = contentOf(issuedText(issuer, aCheckout({ applications: applications(MOST_APPLICATIONS) })));
    const application = /<Application>.*?<\/Application>/.exec(content)?.[0] ?? '';
    const signed = (count: number): string => {
      const more = Array.from({ length: count }, (_, index) => application.replace('1000', String(9_000 + index)));
      return signXmlContent(content.replace('</Applications>', `${more.join('')}</Applications>`), issuer);
    };
    const elements = (text: string): number => text.match(/<[A-Z]/g)?.length ?? 0;
    const fitting = Math.floor((MOST_ELEMENTS - elements(signed(0))) / 5);
    expect(outcomeOf(signed(fitting), trust)).toBe('accepted');
    expect(passGate(signed(fitting + 1))).toEqual({ passed: false, problem: 'too-many-elements' });
  });

  it('hold texts of 512 characters and no more', () => {
    const long = aCheckout({ machineName: 'm'.repeat(512) });
    expect(judge(issuedText(issuer, long), trust)).toEqual({ accepted: true, checkout: long });
    const longer = contentOf(document).replace('FIELD-LAPTOP-07', 'm'.repeat(513));
    expect(outcomeOf(signXmlContent(longer, issuer), trust)).toBe('claims: text-too-long');
  });

  it('keep the largest license within a quarter of a second', () => {
    const largest = aCheckout({ applications: applications(MOST_APPLICATIONS, 'ü&'.repeat(50)) });
    const text = issuedText(issuer, largest);
    expect(judge(text, trust).accepted).toBe(true);
    expect(leastTime(() => void judge(text, trust))).toBeLessThan(TIME_LIMIT);
  });
});
