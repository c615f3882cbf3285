import { describe, expect, it } from 'vitest';
import { contentOf, signXmlContent, type OtherProfile } from '#fixtures/builders/xml-parts.ts';
import { reportCount } from '../../support/counts.ts';
import { plainXmlCryptoAccepts } from './xml-decoys.ts';
import { issuedText, judge, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const document = issuedText(issuer);
const content = contentOf(document);

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const ENVELOPED = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></Transform>';
const CANONICAL = `<Transform Algorithm="${EXCLUSIVE}"></Transform>`;
const METHOD = `<CanonicalizationMethod Algorithm="${EXCLUSIVE}"></CanonicalizationMethod>`;
const PREFIXES = `<InclusiveNamespaces xmlns="${EXCLUSIVE}" PrefixList="a"></InclusiveNamespaces>`;

const replacing = (from: string, to: string) => ({ signedInfo: (text: string) => text.replace(from, () => to) });

const OTHER_PROFILES: readonly (readonly [title: string, other: OtherProfile, content?: string])[] = [
  ['a SHA-1 digest', { ...replacing(SHA256, SHA1), digest: 'sha1' }],
  [
    'a SHA-1 signature',
    { ...replacing(RSA_SHA256, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'), signatureDigest: 'sha1' },
  ],
  ['a SHA-512 digest', { ...replacing(SHA256, 'http://www.w3.org/2001/04/xmlenc#sha512'), digest: 'sha512' }],
  [
    'a SHA-512 signature',
    { ...replacing(RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512'), signatureDigest: 'sha512' },
  ],
  ['inclusive canonicalization of SignedInfo', replacing(METHOD, METHOD.replace(EXCLUSIVE, INCLUSIVE))],
  [
    'canonicalization of SignedInfo with comments',
    replacing(METHOD, METHOD.replace(EXCLUSIVE, `${EXCLUSIVE}WithComments`)),
  ],
  ['an inclusive canonicalization as transform', replacing(CANONICAL, CANONICAL.replace(EXCLUSIVE, INCLUSIVE))],
  [
    'a canonicalization with comments as transform',
    replacing(CANONICAL, CANONICAL.replace(EXCLUSIVE, `${EXCLUSIVE}WithComments`)),
  ],
  ['a list of inclusive prefixes at the transform', replacing(CANONICAL, CANONICAL.replace('><', `>${PREFIXES}<`))],
  ['a list of inclusive prefixes at SignedInfo', replacing(METHOD, METHOD.replace('><', `>${PREFIXES}<`))],
  ['no transform but the enveloped signature', replacing(CANONICAL, '')],
  ['the canonicalization twice', replacing(CANONICAL, CANONICAL + CANONICAL)],
  ['the enveloped signature twice', replacing(ENVELOPED, ENVELOPED + ENVELOPED)],
  [
    'a reference to an Id',
    { ...replacing('URI=""', 'URI="#a"') },
    content.replace('<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1"', '$& Id="a"'),
  ],
  [
    'an Id and an empty reference',
    {},
    content.replace('<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1"', '$& Id="a"'),
  ],
  ['a reference with an Id', replacing('<Reference URI=""', '<Reference Id="r" URI=""')],
  ['a reference with a Type', replacing('<Reference URI=""', '<Reference Type="urn:a" URI=""')],
  ['a reference without URI', replacing('<Reference URI=""', '<Reference')],
  ['a reference to the root by XPointer', replacing('URI=""', 'URI="#xpointer(/)"')],
  ['two references', { signedInfo: (text) => text.replace(/<Reference.*<\/Reference>/, '$&$&') }],
  ['an Id at SignedInfo', { signedInfo: (text) => text.replace('xmldsig#">', 'xmldsig#" Id="s">') }],
  [
    'an Object beside the key',
    { signature: (element) => element.replace('</KeyInfo>', '</KeyInfo><Object></Object>') },
  ],
  ['an Id at Signature', { signature: (element) => element.replace('<Signature ', '<Signature Id="s" ') }],
  [
    'an Id at SignatureValue',
    { signature: (element) => element.replace('<SignatureValue>', '<SignatureValue Id="v">') },
  ],
  ['a KeyName', { signature: (element) => element.replace('<X509Data>', '<KeyName>a</KeyName><X509Data>') }],
  ['a KeyValue', { signature: (element) => element.replace('<X509Data>', '<KeyValue></KeyValue><X509Data>') }],
  [
    'a RetrievalMethod',
    {
      signature: (element) =>
        element.replace('<X509Data>', '<RetrievalMethod URI="http://example.com/"></RetrievalMethod><X509Data>'),
    },
  ],
  [
    'an X509SubjectName',
    { signature: (element) => element.replace('<X509Data>', '<X509Data><X509SubjectName>CN=a</X509SubjectName>') },
  ],
  [
    'an X509IssuerSerial',
    { signature: (element) => element.replace('</X509Data>', '<X509IssuerSerial></X509IssuerSerial></X509Data>') },
  ],
  [
    'two X509Data',
    {
      signature: (element) =>
        element.replace('</X509Data>', '</X509Data><X509Data><X509Certificate>AAAA</X509Certificate></X509Data>'),
    },
  ],
  ['no KeyInfo', { signature: (element) => element.replace(/<KeyInfo>.*<\/KeyInfo>/, '') }],
  [
    'KeyInfo before SignatureValue',
    {
      signature: (element) => element.replace(/(<SignatureValue>.*<\/SignatureValue>)(<KeyInfo>.*<\/KeyInfo>)/, '$2$1'),
    },
  ],
  ['two SignatureValues', { signature: (element) => element.replace(/<SignatureValue>.*<\/SignatureValue>/, '$&$&') }],
  ['two SignedInfos', { signature: (element) => element.replace(/<SignedInfo>.*<\/SignedInfo>/, '$&$&') }],
  [
    'prefixed signature elements',
    { signature: (element) => element.replaceAll(/<(\/?)([A-Z])/g, '<$1ds:$2').replace('xmlns=', 'xmlns:ds=') },
  ],
];

describe('the signature profile', () => {
  it.each(OTHER_PROFILES.map(([title, other, changed = content]) => ({ title, other, changed })))(
    'refuses $title, though the signer signed it',
    ({ other, changed }) => {
      const decoy = signXmlContent(changed, issuer, other);
      expect(decoy).not.toBe(document);
      expect(outcomeOf(decoy, trust)).toMatch(/^envelope: (other-element|element-missing|not-canonical)$/);
    },
  );

  it('refuses what xml-crypto as it comes would take', () => {
    const taken = OTHER_PROFILES.filter(([, other, changed = content]) =>
      plainXmlCryptoAccepts(signXmlContent(changed, issuer, other), issuer),
    );
    reportCount('.xml: other signature profiles, validly signed', OTHER_PROFILES.length);
    reportCount('.xml: of these, accepted by xml-crypto as it comes', taken.length);
    expect(taken.length).toBeGreaterThan(10);
  });

  it.each([
    ['a line feed', '\n'],
    ['a space', ' '],
    ['a tab', '\t'],
  ])('refuses base64 with %s in it, at every base64 value', (_, space) => {
    for (const name of ['DigestValue', 'SignatureValue', 'X509Certificate']) {
      const inside = document.replace(new RegExp(`<${name}>.{20}`), `$&${space}`);
      expect(outcomeOf(inside, trust)).toMatch(/^envelope: (text-not-plain|\w+-not-canonical-base64)$/);
      const after = document.replace(`</${name}>`, `${space}</${name}>`);
      expect(outcomeOf(after, trust)).toBe('envelope: text-not-plain');
    }
  });

  it('refuses base64 in any spelling but the shortest', () => {
    const digest = /<DigestValue>(.*)<\/DigestValue>/.exec(document)?.[1] ?? '';
    const last = digest.at(-2) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const leftOver = alphabet[alphabet.indexOf(last) + 1] ?? '';
    for (const other of [
      digest.slice(0, -1),
      `${digest}=`,
      digest.slice(0, -2) + leftOver + '=',
      `${digest}AAAA`,
      '',
    ]) {
      expect(outcomeOf(document.replace(digest, other), trust)).toBe('envelope: digest-not-canonical-base64');
    }
    const value = /<SignatureValue>(.*)<\/SignatureValue>/.exec(document)?.[1] ?? '';
    const url = value.replaceAll('+', '-').replaceAll('/', '_');
    for (const other of ['', value.replace(/=+$/, ''), `${value}=`, url === value ? '-' : url]) {
      expect(outcomeOf(document.replace(value, other), trust)).toBe('envelope: signature-not-canonical-base64');
    }
    expect(outcomeOf(document.replace(value, `AAAA${value}`), trust)).toBe('signature: signature-differs');
    expect(outcomeOf(document.replace(value, 'AAAA'), trust)).toBe('signature: signature-differs');
  });

  it.each([
    ['a letter in two code points', 'Zo\u00EB', 'Zoe\u0308'],
    ['a Cyrillic letter that looks the same', 'FIELD', 'FI\u0415LD'],
    ['full-width letters', 'FIELD', '\uFF26\uFF29\uFF25\uFF2C\uFF24'],
    ['other case', 'FIELD', 'Field'],
    ['a zero-width joiner', 'FIELD', 'FI\u200DELD'],
    ['a soft hyphen', 'FIELD', 'FI\u00ADELD'],
    ['a mark that turns the direction', 'FIELD', '\u202EFIELD'],
    ['a byte order mark inside', 'FIELD', 'FI\uFEFFELD'],
  ])('refuses a text with %s in place of the signed one', (_, from, to) => {
    const changed = document.replace(from, to);
    expect(changed).not.toBe(document);
    expect(outcomeOf(changed, trust)).toBe('signature: digest-differs');
  });

  it('says which part of a signature does not hold', () => {
    expect(judge(document.replace('FIELD-LAPTOP-07', 'FIELD-LAPTOP-08'), trust)).toMatchObject({
      accepted: false,
      check: 'signature',
      code: 'signature-invalid',
      problem: 'digest-differs',
    });
    const flipped = document.replace(
      /<SignatureValue>(.)/,
      (all, first: string) => all.slice(0, -1) + (first === 'A' ? 'B' : 'A'),
    );
    expect(judge(flipped, trust)).toMatchObject({ code: 'signature-invalid', problem: 'signature-differs' });
  });
});
