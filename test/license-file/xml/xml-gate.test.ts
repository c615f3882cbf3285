import { describe, expect, it } from 'vitest';
import { passGate } from '#license-file/xml/xml-gate.ts';
import { recognisesXml } from '#license-file/xml/recognise-xml.ts';
import { makeXmlIssuer } from './xml-signer.ts';
import { issuedText, judge, outcomeOf } from './xml-licenses.ts';

const { issuer, trust } = await makeXmlIssuer();
const document = issuedText(issuer);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

function problem(text: string): string {
  const result = passGate(text);
  return result.passed ? 'passed' : result.problem;
}

describe('the gate', () => {
  it('lets an issued document through as its own canonical form', () => {
    const result = passGate(document);
    expect(result).toMatchObject({ passed: true, document });
  });

  it.each([
    ['no declaration', document],
    ['the declaration', DECLARATION + document],
    ['the declaration and a line feed', `${DECLARATION}\n${document}`],
    ['a byte order mark', `\uFEFF${document}`],
    ['a byte order mark, the declaration and a carriage return', `\uFEFF${DECLARATION}\r\n${document}`],
    ['a line end after it', `${document}\n`],
    ['a carriage return and a line feed after it', `${document}\r\n`],
  ])('takes a document with %s', (_, text) => {
    expect(judge(text, trust).accepted).toBe(true);
  });

  it.each([
    ['version 1.1', '<?xml version="1.1" encoding="UTF-8"?>'],
    ['no encoding', '<?xml version="1.0"?>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?>'],
    ['an encoding in lower case', '<?xml version="1.0" encoding="utf-8"?>'],
    ['standalone', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'],
    ['apostrophes', "<?xml version='1.0' encoding='UTF-8'?>"],
    ['two spaces', '<?xml  version="1.0" encoding="UTF-8"?>'],
    ['a space at its end', '<?xml version="1.0" encoding="UTF-8" ?>'],
  ])('refuses a declaration with %s', (_, declaration) => {
    expect(problem(declaration + document)).toBe('declaration-not-allowed');
  });

  it('refuses a second declaration', () => {
    expect(problem(DECLARATION + DECLARATION + document)).toMatch(
      /declaration-not-allowed|not-well-formed|processing-instruction/,
    );
    expect(problem(`${DECLARATION}\n${DECLARATION}${document}`)).toMatch(
      /declaration-not-allowed|not-well-formed|processing/,
    );
  });

  it.each([
    ['two line ends after it', `${document}\n\n`],
    ['a space before it', ` ${document}`],
    ['two byte order marks', `\uFEFF\uFEFF${document}`],
    ['a lone carriage return after it', `${document}\r`],
    ['two line feeds after the declaration', `${DECLARATION}\n\n${document}`],
    ['a space after the declaration', `${DECLARATION} ${document}`],
    ['a NUL after it', `${document}\0`],
  ])('refuses a document with %s', (_, text) => {
    expect(judge(text, trust)).toMatchObject({ accepted: false, code: 'damaged', check: 'envelope' });
  });

  it.each([
    ['a DOCTYPE', `<!DOCTYPE LicenseCheckout>${document}`, 'doctype'],
    ['a DOCTYPE with an entity', `<!DOCTYPE x [<!ENTITY a "b">]>${document}`, 'doctype'],
    ['a processing instruction before the root', `<?a b?>${document}`, 'processing-instruction'],
    ['a processing instruction inside', document.replace('<User>', '<User><?a b?>'), 'processing-instruction'],
    ['a processing instruction after the root', `${document}<?a b?>`, 'processing-instruction'],
    ['a comment before the root', `<!--a-->${document}`, 'comment'],
    ['a comment inside a text', document.replace('FIELD-', 'FIELD-<!--a-->'), 'comment'],
    ['a comment inside SignatureValue', document.replace('<SignatureValue>', '<SignatureValue><!--a-->'), 'comment'],
    ['a comment after the root', `${document}<!--a-->`, 'comment'],
    ['a CDATA section', document.replace('FIELD-LAPTOP-07', '<![CDATA[FIELD-LAPTOP-07]]>'), 'cdata'],
    ['an empty CDATA section', document.replace('<MachineName>', '<MachineName><![CDATA[]]>'), 'cdata'],
    ['an entity nobody declared', document.replace('FIELD-', '&field;'), 'not-well-formed'],
    ['a tag that is not closed', document.replace('</Signature>', ''), 'not-well-formed'],
    ['a second root', `${document}${document}`, 'not-well-formed'],
    ['text after the root', `${document}x`, 'not-well-formed'],
    ['an attribute twice', document.replace('URI=""', 'URI="" URI=""'), 'not-well-formed'],
    [
      'a prefix nobody declared',
      document.replace('<User>', '<a:User>').replace('</User>', '</a:User>'),
      'not-well-formed',
    ],
    ['white space between elements', document.replace('<User>', ' <User>'), 'mixed-content'],
    ['text between elements', document.replace('<User>', 'x<User>'), 'mixed-content'],
    ['an element inside a text', document.replace('FIELD-', 'FIELD-<b></b>'), 'other-element'],
    [
      'elements in another order',
      document.replace(/(<IssuedAt>.*<\/IssuedAt>)(<NotBefore>.*<\/NotBefore>)/, '$2$1'),
      'other-element',
    ],
    ['a field missing', document.replace(/<ActivationKey>.*<\/ActivationKey>/, ''), 'other-element'],
    [
      'the last field of a group missing',
      document.replace(/<Name>[^<]*<\/Name><\/User>/, '</User>'),
      'element-missing',
    ],
    ['a field twice', document.replace(/(<MachineName>.*<\/MachineName>)/, '$1$1'), 'other-element'],
    ['a field nobody knows', document.replace('<MachineName>', '<Admin></Admin><MachineName>'), 'other-element'],
    ['no application', document.replace(/<Application>.*<\/Application>/, ''), 'element-missing'],
    ['no signature', document.replace(/<Signature .*<\/Signature>/, ''), 'element-missing'],
    [
      'an empty root',
      '<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1"></LicenseCheckout>',
      'element-missing',
    ],
    ['another root', '<License></License>', 'other-element'],
    ['no namespace', document.replace(' xmlns="urn:licensing-client:selectserver-checkout:1"', ''), 'other-element'],
    ['another version of the namespace', document.replace('checkout:1"', 'checkout:2"'), 'other-version'],
    ['a space in a tag', document.replace('<User>', '<User >'), 'not-canonical'],
    ['a space in a closing tag', document.replace('</User>', '</User >'), 'not-canonical'],
    ['a line feed in a tag', document.replace('<User>', '<User\n>'), 'not-canonical'],
    ['an empty element tag', document.replace('<FeatureString></FeatureString>', '<FeatureString/>'), 'not-canonical'],
    ['apostrophes around an attribute', document.replace('URI=""', "URI=''"), 'not-canonical'],
    ['spaces around an equals sign', document.replace('URI=""', 'URI = ""'), 'not-canonical'],
    ['a character reference', document.replace('FIELD', '&#70;IELD'), 'not-canonical'],
    ['a hexadecimal character reference', document.replace('FIELD', '&#x46;IELD'), 'not-canonical'],
    ['a character reference in an attribute', document.replace('exc-c14n#', 'exc-c14n&#35;'), 'not-canonical'],
    [
      'an entity where the character would do',
      document.replace('FIELD-', 'FIELD&apos;').replace('LAPTOP', '&quot;LAPTOP'),
      'not-canonical',
    ],
    ['a greater-than sign that is not escaped', document.replace('&gt;', '>'), 'not-canonical'],
    ['a tab in a text', document.replace('FIELD-', 'FIELD\t'), 'text-not-plain'],
    ['a line feed in a text', document.replace('FIELD-', 'FIELD\n'), 'text-not-plain'],
    ['a carriage return by reference', document.replace('FIELD-', 'FIELD&#xD;'), 'text-not-plain'],
    ['a next-line character', document.replace('FIELD-', 'FIELD\u0085'), 'text-not-plain'],
    ['a line separator', document.replace('FIELD-', 'FIELD\u2028'), 'text-not-plain'],
    ['a space at the end of a text', document.replace('FIELD-LAPTOP-07', 'FIELD-LAPTOP-07 '), 'text-not-plain'],
    ['a no-break space at the start of a text', document.replace('FIELD-', '\u00A0FIELD-'), 'text-not-plain'],
    ['white space in SignatureValue', document.replace('<SignatureValue>', '<SignatureValue>\n'), 'text-not-plain'],
    ['xml:space', document.replace('<User>', '<User xml:space="preserve">'), 'other-element'],
    ['xml:lang', document.replace('<User>', '<User xml:lang="en">'), 'other-element'],
    ['an attribute', document.replace('<User>', '<User a="b">'), 'other-element'],
    ['an Id', document.replace('<LicenseCheckout ', '<LicenseCheckout Id="a" '), 'other-element'],
    [
      'a namespace declared again',
      document.replace('<User>', '<User xmlns="urn:licensing-client:selectserver-checkout:1">'),
      'other-element',
    ],
    ['a namespace taken away', document.replace('<User>', '<User xmlns="">'), 'other-element'],
    ['a prefix declared and not used', document.replace('<User>', '<User xmlns:a="urn:a">'), 'other-element'],
    ['a third namespace', document.replace('<User>', '<User xmlns="urn:a">'), 'other-element'],
  ])('refuses a document with %s', (_, text, expected) => {
    expect(text).not.toBe(document);
    expect(problem(text)).toBe(expected);
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = Buffer.from(document);
    const at = bytes.indexOf('FIELD');
    for (const wrong of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc3]]) {
      const changed = Buffer.concat([bytes.subarray(0, at), Buffer.from(wrong), bytes.subarray(at)]);
      expect(outcomeOf(changed, trust)).toBe('size-and-encoding: not-utf8');
    }
    expect(judge(Buffer.from(document, 'utf16le'), trust).accepted).toBe(false);
  });

  it('recognises damaged license documents and nothing else', () => {
    expect(recognisesXml(document)).toBe(true);
    expect(recognisesXml(`<!DOCTYPE a>${document}`)).toBe(true);
    expect(recognisesXml(document.slice(0, 40))).toBe(true);
    expect(recognisesXml('<a:LicenseCheckout xmlns:a="urn:licensing-client:selectserver-checkout:9"/>')).toBe(true);
    expect(recognisesXml('<!DOCTYPE html><html><body>LicenseFile</body></html>')).toBe(false);
    expect(recognisesXml('notes about a LicenseCheckout')).toBe(false);
    expect(recognisesXml('')).toBe(false);
    expect(recognisesXml(DECLARATION)).toBe(false);
  });

  it('calls a copy saved as UTF-16 damaged', () => {
    expect(judge(Buffer.from(`\uFEFF${document}`, 'utf16le'), trust)).toMatchObject({
      accepted: false,
      code: 'damaged',
    });
  });
});
