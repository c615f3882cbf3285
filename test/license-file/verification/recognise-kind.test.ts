import { beforeAll, describe, expect, it } from 'vitest';
import { recogniseKind, sizeLimit } from '#license-file/verification/recognise-kind.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { belicOf, contextWith, makeBelicIssuer, signPayload, type BelicIssuer } from '../belic/belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

const codeOf = (bytes: Uint8Array) => verifyLicenseFile(bytes, contextWith(own.trust)).code;
const MARK = '\u{feff}';

describe('the kind of a file', () => {
  it('is told by its content, with or without a byte order mark', () => {
    const belic = belicOf(own.issuer).toString('latin1');
    const list = signPayload(own.issuer, '{"number":1}', 'revocations+jwt').toString('latin1');
    const xml = '<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1">';
    for (const mark of ['', MARK]) {
      expect(recogniseKind(Buffer.from(mark + belic))).toBe('belic');
      expect(recogniseKind(Buffer.from(mark + list))).toBe('revocations');
      expect(recogniseKind(Buffer.from(mark + xml))).toBe('xml');
    }
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'Dear colleague,\nplease find the license attached.'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ'],
    ['another XML document', '<?xml version="1.0"?><project/>'],
    ['JSON', '{"PolicyId":"6b433d38-393e-4dd8-81f5-73c5c37860dc"}'],
    ['a text that begins like a JWT', 'eyes wide shut'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIG8TCC'],
    ['NULs', '\0\0\0\0'],
  ])('is none for %s, and it is refused as no license file', (_what, text) => {
    expect(recogniseKind(Buffer.from(text))).toBeNull();
    expect(codeOf(Buffer.from(text))).toBe('not-a-license-file');
  });

  it('stays what it was when the file is damaged', () => {
    const text = belicOf(own.issuer).toString('latin1');
    for (const damaged of [`X${text.slice(1)}`, `"${text}`, text.slice(0, 100), text.replace('.', ' '), text.replaceAll('A', '\0')]) {
      expect(recogniseKind(Buffer.from(damaged, 'latin1'))).toBe('belic');
      expect(codeOf(Buffer.from(damaged, 'latin1'))).toBe('damaged');
    }
  });

  it('is a license file for a JWT of another type, which is then damaged', () => {
    const jwt = `${Buffer.from('{"alg":"RS256","typ":"at+jwt"}').toString('base64url')}.e30.AAAA`;
    expect(recogniseKind(Buffer.from(jwt))).toBe('belic');
    expect(codeOf(Buffer.from(jwt))).toBe('damaged');
  });

  it('of bytes that are no UTF-8 is still seen, and the file damaged', () => {
    const bytes = belicOf(own.issuer);
    bytes[bytes.length - 10] = 0xff;
    expect(codeOf(bytes)).toBe('damaged');
  });
});

describe('the size of a file', () => {
  const filled = (start: string, size: number) => Buffer.concat([Buffer.from(start), Buffer.alloc(size - start.length, 0x41)]);
  const jwtStart = (typ: string) => `${Buffer.from(JSON.stringify({ alg: 'RS256', typ })).toString('base64url')}.`;

  it('is at most 256 KiB, and 4 MiB for a revocation list', () => {
    const kibibyte = 1_024;
    expect(codeOf(filled(jwtStart('JWT'), 256 * kibibyte))).toBe('damaged');
    expect(codeOf(filled(jwtStart('JWT'), 256 * kibibyte + 1))).toBe('too-large');
    expect(codeOf(filled('<LicenseCheckout ', 256 * kibibyte + 1))).toBe('too-large');
    expect(codeOf(filled('anything', 256 * kibibyte + 1))).toBe('too-large');
    expect(codeOf(filled(jwtStart('revocations+jwt'), 4_096 * kibibyte))).toBeNull();
    expect(codeOf(filled(jwtStart('revocations+jwt'), 4_096 * kibibyte + 1))).toBe('too-large');
    expect(sizeLimit('revocations')).toBe(4_194_304);
  });

  it('is decided without reading megabytes', () => {
    for (const start of [jwtStart('JWT'), 'ey', '{', '<LicenseCheckout', '\n"MII']) {
      const bytes = filled(start, 64 * 1_048_576);
      const before = performance.now();
      expect(codeOf(bytes)).toBe('too-large');
      expect(performance.now() - before).toBeLessThan(100);
    }
  });
});
