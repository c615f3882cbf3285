import { describe, expect, it } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { pinSigner } from '#main/trust-store/pin-signer.ts';

const FINGERPRINT = '0123456789abcdef'.repeat(4);
const SIGNER = { subject: 'CN=Signer', issuedBy: 'CN=Root', fingerprint: FINGERPRINT, validFrom: instant(0), validUntil: instant(1) };

describe('pinning a license file’s signer', () => {
  it('makes an entry when the administrator repeats the fingerprint, however it is written', () => {
    const written = [FINGERPRINT, FINGERPRINT.toUpperCase(), FINGERPRINT.match(/../g)?.join(':') ?? '', ` ${FINGERPRINT.match(/.{4}/g)?.join(' ') ?? ''}\n`];
    for (const given of written) {
      const result = pinSigner(SIGNER, 'SES', 'Example', given);
      expect(result.ok && parseTrustEntry(result.text)).toEqual({
        ok: true,
        entry: { kind: 'pinned', name: 'Example', licenseServices: ['SES'], receipts: false, pinnedCertificate: FINGERPRINT },
      });
    }
  });

  it('makes none for any other fingerprint, or a part of the right one', () => {
    for (const given of ['', FINGERPRINT.slice(1), FINGERPRINT.slice(0, 16), `${FINGERPRINT}0`, FINGERPRINT.replace('0', '1'), `sha256:${FINGERPRINT}`]) {
      expect(pinSigner(SIGNER, 'SES', 'Example', given)).toEqual({
        ok: false,
        problem: { code: 'fingerprint-differs', facts: { given, found: FINGERPRINT } },
      });
    }
  });
});
