import { createHmac, createPublicKey, hash, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { belicOf, makeBelicIssuer, type BelicIssuer } from './belic-issuer.ts';

let own: BelicIssuer;
let header = '';
let payload = '';
let signature = '';
let certificateLine = '';

beforeAll(async () => {
  own = await makeBelicIssuer();
  const [jwt = '', line = ''] = belicOf(own.issuer).toString('latin1').split('\n');
  [header = '', payload = '', signature = ''] = jwt.split('.');
  certificateLine = line;
});

const jwt = () => `${header}.${payload}.${signature}`;

/** The refusal of a text, as `check: code (problem)`; `passed` when there is none. */
function refusalOf(text: string | Uint8Array): string {
  const found = authenticateLicenseFile(Buffer.from(text), own.trust);
  return found.ok ? 'passed' : `${found.check}: ${found.code} (${found.facts['problem'] ?? ''})`;
}

/** The header with changes, as its base64url. */
function headerWith(changes: Record<string, unknown>): string {
  const parsed = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify({ ...parsed, ...changes })).toString('base64url');
}

/** A file with another header, signed again by the trusted signer, so that the header alone is what is wrong. */
function signedWithHeader(changedHeader: string, line = certificateLine): string {
  const input = `${changedHeader}.${payload}`;
  return `${input}.${sign('sha256', Buffer.from(input), own.issuer.key).toString('base64url')}\n${line}`;
}

describe('the framing of a .belic', () => {
  it('passes as it was issued', () => {
    expect(refusalOf(`${jwt()}\n${certificateLine}`)).toBe('passed');
  });

  it('is damaged in any other framing', () => {
    const bare = certificateLine.slice(1, -1);
    const framings: Readonly<Record<string, string>> = {
      'no second line': jwt(),
      'an empty second line': `${jwt()}\n`,
      'a second line of two quotes': `${jwt()}\n""`,
      'no quotes': `${jwt()}\n${bare}`,
      'no closing quote': `${jwt()}\n"${bare}`,
      'no opening quote': `${jwt()}\n${bare}"`,
      'single quotes': `${jwt()}\n'${bare}'`,
      'a quoted first line': `"${jwt()}"\n${certificateLine}`,
      'a third line': `${jwt()}\n${certificateLine}\n${certificateLine}`,
      'two line ends at the end': `${jwt()}\n${certificateLine}\n\n`,
      'an empty line between': `${jwt()}\n\n${certificateLine}`,
      'a lone carriage return between': `${jwt()}\r${certificateLine}`,
      'a space at the end': `${jwt()}\n${certificateLine} `,
      'something after the closing quote': `${jwt()}\n${certificateLine}x`,
      'two files one after the other': `${jwt()}\n${certificateLine}\n${jwt()}\n${certificateLine}`,
      'two JWTs': `${jwt()}\n${jwt()}\n${certificateLine}`,
      'a fourth part': `${jwt()}.${signature}\n${certificateLine}`,
      'two parts': `${header}.${payload}\n${certificateLine}`,
      'an empty signature': `${header}.${payload}.\n${certificateLine}`,
      'an empty payload': `${header}..${signature}\n${certificateLine}`,
      'padded base64url': `${header}.${payload}.${signature}==\n${certificateLine}`,
      'white space in the payload': `${header}.${payload.slice(0, 20)} ${payload.slice(20)}.${signature}\n${certificateLine}`,
      'a wrapped certificate': `${jwt()}\n${certificateLine.slice(0, 76)}\n${certificateLine.slice(76)}`,
      'PEM': `${jwt()}\n"-----BEGIN CERTIFICATE-----${bare}-----END CERTIFICATE-----"`,
      'base64url where base64 belongs': `${jwt()}\n"${Buffer.from(bare, 'base64').toString('base64url')}"`,
      'a NUL inside': `${jwt().slice(0, 200)}\0${jwt().slice(201)}\n${certificateLine}`,
    };
    for (const [name, text] of Object.entries(framings)) {
      expect([name, refusalOf(text)]).toEqual([name, expect.stringMatching(/^envelope: damaged/)]);
    }
  });

  it('is damaged where base64url has bits left over', () => {
    // 256 octets of signature end in two bits that mean something and four that do not.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(signature.at(-1) ?? '');
    for (let bits = 1; bits < 16; bits += 1) {
      const text = `${jwt().slice(0, -1)}${alphabet[last ^ bits] ?? ''}\n${certificateLine}`;
      expect(refusalOf(text)).toBe('envelope: damaged (base64url-not-canonical)');
    }
  });
});

describe('the header of a .belic', () => {
  it.each(['none', 'None', 'HS256', 'RS384', 'RS512', 'PS256', 'ES256', 'rs256', '', null, ['RS256'], undefined])(
    'chooses no algorithm: %j is refused, though the trusted signer signed it',
    (alg) => {
      expect(refusalOf(signedWithHeader(headerWith({ alg })))).toBe('envelope: damaged (algorithm-differs)');
    },
  );

  it('does not make the public key a shared secret (HS256)', () => {
    const hs256 = headerWith({ alg: 'HS256' });
    const key = createPublicKey(own.issuer.key).export({ type: 'spki', format: 'pem' });
    const code = createHmac('sha256', key).update(`${hs256}.${payload}`).digest('base64url');
    expect(refusalOf(`${hs256}.${payload}.${code}\n${certificateLine}`)).toMatch(/^envelope: damaged/);
    expect(refusalOf(`${header}.${payload}.${code}\n${certificateLine}`)).toBe('signature: signature-invalid (signature-does-not-verify)');
  });

  it.each(['jwt', 'JOSE', 'at+jwt', '', null, undefined])('has exactly the type JWT: %j is refused', (typ) => {
    expect(refusalOf(signedWithHeader(headerWith({ typ })))).toBe('envelope: damaged (type-differs)');
  });

  it.each([{ crit: ['exp'] }, { crit: [] }, { crit: null }])('with crit is for a newer program: %j', (changes) => {
    expect(refusalOf(signedWithHeader(headerWith(changes)))).toBe('envelope: unsupported-version (critical-header)');
  });

  it('names the certificate of line 2, or is damaged', () => {
    const leaf = own.issuer.leaf;
    for (const x5t of [hash('sha256', leaf, 'base64url'), hash('sha1', leaf, 'hex'), hash('sha1', leaf, 'base64'), '', null, undefined]) {
      expect(refusalOf(signedWithHeader(headerWith({ x5t })))).toBe('envelope: damaged (certificate-thumbprint-differs)');
    }
  });

  it('takes no key of its own: jwk, kid, jku and x5u are ignored', () => {
    const jwk = createPublicKey(own.issuer.rootKey).export({ format: 'jwk' });
    const withKeys = headerWith({ jwk, kid: 'root', jku: 'https://keys.example.com', x5u: 'https://keys.example.com' });
    expect(refusalOf(signedWithHeader(withKeys))).toBe('passed');
    const input = `${withKeys}.${payload}`;
    const signedByJwk = sign('sha256', Buffer.from(input), own.issuer.rootKey).toString('base64url');
    expect(refusalOf(`${input}.${signedByJwk}\n${certificateLine}`)).toMatch(/^signature: signature-invalid/);
  });

  it('presents one to three certificates, the signer first, or is damaged', () => {
    const [leaf, issuing, root] = [own.issuer.leaf, own.issuer.intermediates[0], own.issuer.root].map((der) =>
      Buffer.from(der ?? []).toString('base64'),
    );
    const refusal = (x5c: unknown) => refusalOf(signedWithHeader(headerWith({ x5c })));
    expect(refusal([leaf, issuing, root])).toBe('passed');
    for (const x5c of [[], 'text', {}, null, [1], [''], [leaf, `${issuing ?? ''}\n`], [leaf, issuing, root, root]]) {
      expect(refusal(x5c)).toBe('envelope: damaged (certificate-chain-malformed)');
    }
    expect(refusal([issuing, leaf])).toBe('envelope: damaged (certificate-chain-differs)');
  });

  it('without x5c lacks the issuing certificate, so that its issuer is not trusted', () => {
    expect(refusalOf(signedWithHeader(headerWith({ x5c: undefined })))).toMatch(/^certificate: untrusted-issuer/);
  });

  it('is strict JSON', () => {
    const text = Buffer.from(header, 'base64url').toString();
    const refusal = (changed: string) => refusalOf(signedWithHeader(Buffer.from(changed).toString('base64url')));
    expect(refusal(`${text.slice(0, -1)},"alg":"RS256"}`)).toBe('envelope: damaged (header-json-duplicate-key)');
    expect(refusal(`${text.slice(0, -1)},"x":"\\ud800"}`)).toBe('envelope: damaged (header-json-lone-surrogate)');
    expect(refusal(`${text} x`)).toBe('envelope: damaged (header-json-malformed)');
    expect(refusal(`[${text}]`)).toMatch(/header-no-object/);
    expect(refusal(text.replace('{', `{"x":"${'x'.repeat(16_384)}",`))).toMatch(/jwt-header-too-long/);
  });
});

describe('the certificate of a .belic', () => {
  it('is trusted through the trust store only: a stranger with the same names is not', async () => {
    const stranger = await makeBelicIssuer();
    expect(refusalOf(belicOf(stranger.issuer))).toMatch(/^certificate: untrusted-issuer/);
  });

  it('gives the only key: a file of the trusted signer with a stranger’s signature is refused', async () => {
    const stranger = await makeBelicIssuer();
    const foreign = sign('sha256', Buffer.from(`${header}.${payload}`), stranger.issuer.key).toString('base64url');
    expect(refusalOf(`${header}.${payload}.${foreign}\n${certificateLine}`)).toMatch(/^signature: signature-invalid/);
  });

  it('may not be an authority or any other certificate of the chain', () => {
    const { intermediates, issuingKey, root, rootKey } = own.issuer;
    expect(refusalOf(belicOf({ key: issuingKey, leaf: intermediates[0] ?? root, intermediates: [] }))).toMatch(/^certificate: untrusted/);
    expect(refusalOf(belicOf({ key: rootKey, leaf: root, intermediates: [] }))).toMatch(/^certificate: untrusted/);
  });

  it('of garbage is not trusted, and does not crash', () => {
    const leaf = Buffer.from('garbage');
    const x5c = [leaf.toString('base64')];
    const text = signedWithHeader(headerWith({ x5t: hash('sha1', leaf, 'base64url'), x5c }), `"${leaf.toString('base64')}"`);
    expect(refusalOf(text)).toBe('certificate: untrusted-issuer (unreadable-certificate)');
  });
});
