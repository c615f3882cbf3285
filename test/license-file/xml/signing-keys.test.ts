import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { checkXmlSignature } from '#license-file/xml/check-xml-signature.ts';
import { readXmlEnvelope } from '#license-file/xml/read-xml-envelope.ts';
import { verifyWithXmlCrypto } from '#license-file/xml/verify-with-xml-crypto.ts';
import { certificatesOf, contentOf, signXmlContent, signatureOf } from '#fixtures/builders/xml-parts.ts';
import { issuedText, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();
const { issuer: attacker } = await makeXmlIssuer();
const document = issuedText(issuer);
const content = contentOf(document);

/** A signer with the key of one and the certificates of others. */
function posing(key: Signer, ...certificates: readonly Uint8Array[]): Signer {
  const [leaf, ...intermediates] = certificates;
  if (leaf === undefined) throw new Error('a signer has a leaf');
  return { key: key.key, leaf, intermediates };
}

describe('the key of a signature', () => {
  it('is never one that the document brings along', () => {
    expect(outcomeOf(issuedText(attacker), trust)).toMatch(/^certificate: /);
    expect(outcomeOf(issuedText(posing(attacker, issuer.leaf, ...issuer.intermediates)), trust)).toBe(
      'signature: signature-differs',
    );
  });

  it('is the first certificate, whoever comes after it', () => {
    const attackerFirst = issuedText(posing(attacker, attacker.leaf, issuer.leaf, ...issuer.intermediates));
    expect(outcomeOf(attackerFirst, trust)).toMatch(/^certificate: /);
    const issuerFirst = issuedText(posing(attacker, issuer.leaf, ...issuer.intermediates, attacker.leaf));
    expect(outcomeOf(issuerFirst, trust)).toBe('signature: signature-differs');
    const truthfulBehind = issuedText(posing(issuer, attacker.leaf, issuer.leaf, ...issuer.intermediates));
    expect(outcomeOf(truthfulBehind, trust)).toMatch(/^certificate: /);
    const intermediateFirst = issuedText(posing(issuer, ...issuer.intermediates, issuer.leaf));
    expect(outcomeOf(intermediateFirst, trust)).toMatch(/^certificate: /);
  });

  it('is not read from a KeyValue', () => {
    const { n, e } = createPublicKey(attacker.key).export({ format: 'jwk' });
    const base64 = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString('base64');
    const keyValue = `<KeyValue><RSAKeyValue><Modulus>${base64(n)}</Modulus><Exponent>${base64(e)}</Exponent></RSAKeyValue></KeyValue>`;
    for (const place of ['<X509Data>', '</KeyInfo>']) {
      const posed = posing(attacker, issuer.leaf, ...issuer.intermediates);
      const decoy = signXmlContent(content, posed, { signature: (element) => element.replace(place, keyValue + place) });
      expect(outcomeOf(decoy, trust)).toBe('envelope: other-element');
    }
  });

  it('belongs to a path that the document completes', () => {
    expect(outcomeOf(issuedText(posing(issuer, issuer.leaf)), trust)).toMatch(/^certificate: /);
    const [leaf, intermediate] = certificatesOf(issuer);
    const swapped = document.replace(intermediate ?? '', leaf ?? '');
    expect(outcomeOf(swapped, trust)).toMatch(/^certificate: /);
  });

  it('stands among one to three certificates, each strict base64', () => {
    const [leaf = ''] = certificatesOf(issuer);
    const element = `<X509Certificate>${leaf}</X509Certificate>`;
    expect(outcomeOf(document.replace('</X509Data>', `${element}${element}</X509Data>`), trust)).toBe(
      'envelope: other-element',
    );
    expect(outcomeOf(document.replace(/<X509Certificate>.*<\/X509Certificate>/, ''), trust)).toBe(
      'envelope: element-missing',
    );
    for (const wrong of ['', 'A', 'AA', 'AB==', 'AAA', `${leaf}=`, leaf.replace(/=*$/, '===')]) {
      expect(outcomeOf(document.replace(leaf, wrong), trust)).toBe('envelope: certificate-not-canonical-base64');
    }
    expect(outcomeOf(document.replace(leaf, 'AAAA'), trust)).toBe('certificate: unreadable-certificate');
  });

  it('is an RSA key and nothing else', () => {
    const read = readXmlEnvelope(document);
    if (!read.ok) throw new Error(read.problem);
    const others = [
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
      generateKeyPairSync('ed25519').publicKey,
      generateKeyPairSync('rsa-pss', { modulusLength: 2_048 }).publicKey,
      generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey,
      issuer.key,
    ];
    for (const key of others) {
      expect(checkXmlSignature(read.envelope, key)).toMatchObject({ ok: false, code: 'signature-invalid' });
    }
  });

  it('convinces xml-crypto by itself as well', () => {
    const publicKey = createPublicKey(issuer.key);
    expect(verifyWithXmlCrypto(document, signatureOf(document), publicKey)).toBe(content);
    expect(verifyWithXmlCrypto(document, signatureOf(document), createPublicKey(attacker.key))).toBeNull();
    const sha1 = signXmlContent(content, issuer, {
      signedInfo: (text) =>
        text.replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
      digest: 'sha1',
    });
    expect(verifyWithXmlCrypto(sha1, signatureOf(sha1), publicKey)).toBeNull();
    for (const name of ['constructor', '__proto__', 'toString']) {
      const named = signXmlContent(content, issuer, {
        signedInfo: (text) => text.replace('http://www.w3.org/2001/04/xmlenc#sha256', name),
      });
      expect(verifyWithXmlCrypto(named, signatureOf(named), publicKey)).toBeNull();
    }
  });
});
