import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanTransport } from '#license-file/encoding/transport.ts';
import { readXmlEnvelope } from '#license-file/xml/read-xml-envelope.ts';
import { reportCount } from '../../support/counts.ts';
import { sharedMaterial } from '../../support/shared-material.ts';
import { judge } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const folder = sharedMaterial('vectors/xmldsig');

describe.skipIf(folder === null)('the XML signature interoperability documents', () => {
  const names = folder === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const documents = names
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name, bytes: readFileSync(join(folder ?? '', name)) }));

  it('are all refused by the product, and none by chance of a key', async () => {
    const { trust } = await makeXmlIssuer();
    const accepted = documents.filter(({ bytes }) => judge(bytes, trust).accepted);
    const pastTheEnvelope = documents.filter(({ bytes }) => {
      const text = cleanTransport(bytes);
      return text !== null && readXmlEnvelope(text).ok;
    });
    reportCount('XML signature interoperability documents, refused at the envelope', documents.length);
    expect(documents.length).toBeGreaterThan(100);
    expect(accepted).toEqual([]);
    expect(pastTheEnvelope).toEqual([]);
  });
});
