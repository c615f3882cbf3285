import { describe, expect, it } from 'vitest';
import { xmlFormat } from '#license-file/xml/xml-format.ts';
import { contentOf, signXmlContent } from '#fixtures/builders/xml-parts.ts';
import { issuedText, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const content = contentOf(issuedText(issuer));

/** What a careless signer might sign; every one of these means something else to some reader. */
const CARELESS: readonly (readonly [title: string, changed: string])[] = [
  ['white space between elements', content.replaceAll('><', '>\n  <')],
  ['a comment', content.replace('FIELD-', 'FIELD-<!-- -->')],
  ['a processing instruction', content.replace('<MachineName>', '<MachineName><?not an-?>')],
  ['a CDATA section', content.replace('FIELD-LAPTOP-07', '<![CDATA[FIELD-LAPTOP-07]]>')],
  ['a field nobody knows', content.replace('<MachineName>', '<IsAdmin>true</IsAdmin><MachineName>')],
  [
    'a field in another place',
    content.replace(/(<MachineName>.*<\/MachineName>)(<Applications>.*<\/Applications>)/, '$2$1'),
  ],
  ['a field twice', content.replace(/<MachineName>.*<\/MachineName>/, '$&$&')],
  ['a field with a child', content.replace('FIELD-LAPTOP-07', '<Name>FIELD-LAPTOP-07</Name>')],
  ['an attribute', content.replace('<MachineName>', '<MachineName type="any">')],
  ['a prefix', content.replaceAll(/<(\/?)([A-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')],
  ['another namespace on a field', content.replace('<MachineName>', '<MachineName xmlns="urn:a">')],
  ['an empty element tag', content.replace('<FeatureString></FeatureString>', '<FeatureString/>')],
  ['a character reference', content.replace('FIELD', '&#70;IELD')],
  ['a group twice', content.replace(/<User>.*<\/User>/, '$&$&')],
  ['an application without version element', content.replace('<Version></Version>', '')],
  ['a second group of applications', content.replace(/<Applications>.*<\/Applications>/, '$&$&')],
  [
    'a guid in upper case',
    content.replace(
      /<CheckoutId>.*<\/CheckoutId>/,
      (all) => `<CheckoutId>${all.slice(12, -13).toUpperCase()}</CheckoutId>`,
    ),
  ],
  ['an instant without milliseconds', content.replace('T22:00:00.000Z', 'T22:00:00Z')],
  ['an instant with microseconds', content.replace('T22:00:00.000Z', 'T22:00:00.000000Z')],
  ['an instant with an offset', content.replace('T22:00:00.000Z', 'T22:00:00.000+00:00')],
  ['an instant that does not exist', content.replace('2026-12-31T22', '2026-02-30T22')],
  ['an instant in lower case', content.replace('T22:00:00.000Z', 't22:00:00.000z')],
  ['a version with leading zeros', content.replace('10.16.2.34', '10.16.02.34')],
  ['a version of three parts', content.replace('10.16.2.34', '10.16.2')],
  ['a packed version', content.replace('10.16.2.34', '10001600020034')],
  ['a version out of range', content.replace('10.16.2.34', '10.16.2.10000')],
  ['a product id with a leading zero', content.replace('<ProductId>1003', '<ProductId>01003')],
  ['a product id that is no number', content.replace('<ProductId>1003', '<ProductId>1e3')],
  ['a product id of three digits', content.replace('<ProductId>1003', '<ProductId>103')],
  ['a product id in other digits', content.replace('<ProductId>1003', '<ProductId>١٠٠٣')],
  ['no product id', content.replace('<ProductId>1003', '<ProductId>')],
  ['no checkout id', content.replace(/<CheckoutId>.*<\/CheckoutId>/, '<CheckoutId></CheckoutId>')],
  ['no instant of issue', content.replace(/<IssuedAt>.*<\/IssuedAt>/, '<IssuedAt></IssuedAt>')],
  ['no machine', content.replace('FIELD-LAPTOP-07', '')],
  ['no user', content.replace(/<User><Id>.*?<\/Id>/, '<User><Id></Id>')],
  ['no organisation', content.replace(/<Organization><Id>.*?<\/Id>/, '<Organization><Id></Id>')],
  ['an organisation that is no guid', content.replace(/<Organization><Id>.*?<\/Id>/, '<Organization><Id>example</Id>')],
  ['a country that is no code', content.replace('<EntitlementCountry>DE', '<EntitlementCountry>Germany')],
  ['an end before its beginning', content.replace('2026-12-31T22', '2026-02-28T22')],
  ['an end at its beginning', content.replace('2026-12-31T22:00:00.000Z', '2026-03-01T09:30:00.000Z')],
  ['an application twice', content.replace(/<Application>.*?<\/Application>/, '$&$&')],
  ['a white-space machine name', content.replace('FIELD-LAPTOP-07', ' ')],
];

describe('a document that a trusted signer signed', () => {
  it('is read when it keeps every rule', () => {
    expect(signXmlContent(content, issuer)).toBe(issuedText(issuer));
    expect(outcomeOf(signXmlContent(content, issuer), trust)).toBe('accepted');
  });

  it.each(CARELESS)('is refused with %s', (_, changed) => {
    expect(changed).not.toBe(content);
    expect(outcomeOf(signXmlContent(changed, issuer), trust)).toMatch(/^(envelope|claims): ./);
  });

  // Each layer has to hold where the one before it fails, so this one is asked without the gate.
  it.each(CARELESS)('is not even read past the gate with %s', (_, changed) => {
    expect(xmlFormat.readClaims({ text: changed })).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('names another organisation than its signer’s in vain', () => {
    const other = content.replace('b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0002', 'b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0003');
    expect(outcomeOf(signXmlContent(other, issuer), trust)).toBe('claims: organization-differs');
  });

  it('is not read when it is no XML at all', () => {
    for (const text of [
      '',
      ' ',
      '<',
      '<a',
      '<a></b>',
      '<LicenseCheckout/>',
      '{}',
      '<__proto__/>',
      '<LicenseCheckout><__proto__/></LicenseCheckout>',
    ]) {
      expect(xmlFormat.readClaims({ text })).toMatchObject({ ok: false, code: 'damaged' });
    }
  });
});
