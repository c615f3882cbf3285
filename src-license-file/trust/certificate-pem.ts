import { decodeStrictBase64 } from '../encoding/strict-base64.ts';

const FRAME = /^-----BEGIN CERTIFICATE-----\n((?:[A-Za-z0-9+/=]+\n)+)-----END CERTIFICATE-----\n?$/;
const LINE = 64;

/** Decodes exactly one PEM certificate into its DER; `null` for anything else, text around it included. */
export function decodeCertificatePem(pem: string): Uint8Array | null {
  const base64 = FRAME.exec(pem.replaceAll('\r\n', '\n'))?.[1];
  return base64 === undefined ? null : decodeStrictBase64(base64.replaceAll('\n', ''));
}

/** Writes DER as a PEM certificate with a line end after each line. */
export function encodeCertificatePem(der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64');
  const lines = base64.match(new RegExp(`.{1,${String(LINE)}}`, 'g')) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
