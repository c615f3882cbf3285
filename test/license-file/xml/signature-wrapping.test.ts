import { describe, expect, it } from 'vitest';
import { contentOf, signXmlContent, signatureOf } from '#fixtures/builders/xml-parts.ts';
import { reportCount } from '../../support/counts.ts';
import { plainXmlCryptoAccepts } from './xml-decoys.ts';
import { aCheckout, issuedText, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const document = issuedText(issuer);
const content = contentOf(document);

const ROOT = '<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1"';
const END = '</LicenseCheckout>';

/** The same license as it is issued, and as a signer that refers to the root by Id would write it. */
const BY_ROOT = { kind: 'with the reference to the whole document', original: document };
const BY_ID = {
  kind: 'with a reference by Id',
  original: signXmlContent(content.replace(ROOT, `${ROOT} Id="a"`), issuer, {
    signedInfo: (text) => text.replace('URI=""', 'URI="#a"'),
  }),
};

interface Parts {
  readonly original: string;
  /** The original without its signature. */
  readonly bare: string;
  readonly signature: string;
  /** What the attacker wants to be read: another machine and a later end, without signature and closing tag. */
  readonly evil: string;
}

function partsOf(original: string): Parts {
  const bare = contentOf(original);
  const changed = bare
    .replace('FIELD-LAPTOP-07', 'EVIL-LAPTOP')
    .replace('2026-12-31', '2027-12-31')
    .replace(' Id="a"', ' Id="b"');
  return { original, bare, signature: signatureOf(original), evil: changed.slice(0, -END.length) };
}

const objectWith = (inside: string): string => `<Object>${inside}</Object>`;
const intoSignature = (signature: string, inside: string): string =>
  signature.replace('</Signature>', `${inside}</Signature>`);

/** The families of "On Breaking SAML: Be Whoever You Want to Be" (USENIX Security 2012), for one signed root. */
const WRAPPINGS: readonly (readonly [title: string, wrap: (parts: Parts) => string])[] = [
  [
    'XSW1: the original inside the signature of a forged root',
    ({ evil, signature, bare }) => evil + intoSignature(signature, bare) + END,
  ],
  [
    'XSW2: the original before a detached signature in a forged root',
    ({ evil, signature, bare }) => evil + bare + signature + END,
  ],
  [
    'XSW3: the forged document before the signed one in a wrapper',
    ({ evil, original }) => `<Wrapper>${evil}${END}${original}</Wrapper>`,
  ],
  ['XSW4: the signed document inside the forged one', ({ evil, original }) => evil + original + END],
  [
    'XSW5: the original after the signature in a forged root',
    ({ evil, signature, bare }) => evil + signature + bare + END,
  ],
  [
    'XSW6: the original inside an Object of the forged signature',
    ({ evil, signature, bare }) => evil + intoSignature(signature, objectWith(bare)) + END,
  ],
  [
    'XSW7: the forged document in an extension before the signed one',
    ({ original, evil, bare }) =>
      original.replace(bare.slice(0, bare.indexOf('>') + 1), (root) => `${root}<Extensions>${evil}${END}</Extensions>`),
  ],
  [
    'XSW8: the signed document in an Object of another signature',
    ({ evil, signature, original }) => evil + intoSignature(signature, objectWith(original)) + END,
  ],
  [
    'the forged document inside the signature of the signed one',
    ({ original, evil }) => original.replace('</Signature>', () => `${objectWith(evil + END)}</Signature>`),
  ],
  ['a second root after the signed one', ({ original, evil }) => original + evil + END],
  ['a forged root before the signed one', ({ original, evil }) => evil + END + original],
  ['a second signature after the true one', ({ original, signature }) => original.replace(END, signature + END)],
  [
    'a second signature before the true one',
    ({ original, signature }) => original.replace('<CheckoutId>', () => `${signature}<CheckoutId>`),
  ],
  [
    'an empty second signature',
    ({ original }) => original.replace(END, `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"></Signature>${END}`),
  ],
  [
    'the signature as the first child',
    ({ bare, signature }) => bare.replace('<CheckoutId>', () => `${signature}<CheckoutId>`),
  ],
  [
    'the signature inside Applications',
    ({ bare, signature }) => bare.replace('</Applications>', () => `${signature}</Applications>`),
  ],
  [
    'the signature inside a text',
    ({ bare, signature }) => bare.replace('</MachineName>', () => `${signature}</MachineName>`),
  ],
  ['the signature beside the root', ({ bare, signature }) => bare + signature],
  ['the signature as the root', ({ bare, signature }) => intoSignature(signature, objectWith(bare))],
  [
    'a forged machine name before the true one',
    ({ original }) => original.replace('<MachineName>', '<MachineName>EVIL</MachineName><MachineName>'),
  ],
  [
    'a forged machine name after the signature',
    ({ original }) => original.replace(END, `<MachineName>EVIL</MachineName>${END}`),
  ],
  [
    'a forged machine name inside the signature',
    ({ original }) =>
      original.replace(
        '</Signature>',
        '<MachineName xmlns="urn:licensing-client:selectserver-checkout:1">EVIL</MachineName></Signature>',
      ),
  ],
  ['one application more', ({ original }) => original.replace(/<Application>.*?<\/Application>/, '$&$&')],
  ['one application less', ({ original }) => original.replace(/<Application>.*?<\/Application>/, '')],
  [
    'the applications in another order',
    ({ original }) => original.replace(/(<Application>.*?<\/Application>)(<Application>.*?<\/Application>)/, '$2$1'),
  ],
  [
    'a signature from another license',
    ({ bare }) =>
      bare.replace(END, () => signatureOf(issuedText(issuer, aCheckout({ machineName: 'OTHER-LAPTOP' }))) + END),
  ],
];

describe.each([BY_ROOT, BY_ID])('a document $kind', ({ original }) => {
  const parts = partsOf(original);

  it.each(WRAPPINGS)('is refused when wrapped: %s', (_, wrap) => {
    const wrapped = wrap(parts);
    expect(wrapped).not.toBe(original);
    expect(outcomeOf(wrapped, trust)).toMatch(/^(envelope|signature): /);
  });

  it('is refused in wrappings that xml-crypto as it comes takes', () => {
    const taken = WRAPPINGS.filter(([, wrap]) => plainXmlCryptoAccepts(wrap(parts), issuer));
    reportCount(`.xml: wrapped documents ${original === document ? 'of the profile' : 'by Id'}`, WRAPPINGS.length);
    reportCount('.xml: of these, accepted by xml-crypto as it comes', taken.length);
    expect(taken.length).toBeGreaterThan(0);
  });
});
