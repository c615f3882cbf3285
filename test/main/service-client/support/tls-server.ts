import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';
import { onTestFinished } from 'vitest';

const DAY = 86_400_000;

/** A key for every certificate of a test: what is tried is what certificates say. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const key = forge.pki.privateKeyFromPem(privateKey);
const publicKey = forge.pki.setRsaPublicKey(key.n, key.e);

const name = (text: string) => [{ name: 'commonName', value: text }];

function certificate(subject: string, issuer: string, { from = -DAY, until = DAY, extensions = [] as object[] } = {}): string {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  made.serialNumber = `0${String(Math.floor(Math.random() * 1e15))}`;
  made.validity.notBefore = new Date(Date.now() + from);
  made.validity.notAfter = new Date(Date.now() + until);
  made.setSubject(name(subject));
  made.setIssuer(name(issuer));
  made.setExtensions(extensions);
  made.sign(key, forge.md.sha256.create());
  return forge.pki.certificateToPem(made);
}

const alternative = (ip: string) => ({ name: 'subjectAltName', altNames: [{ type: 7, ip }] });

/** The authority of these tests. */
export const AUTHORITY = certificate('Test Authority', 'Test Authority', { extensions: [{ name: 'basicConstraints', cA: true, critical: true }] });

/** What a server can show of itself. */
export const CERTIFICATES = {
  good: () => certificate('127.0.0.1', 'Test Authority', { extensions: [alternative('127.0.0.1')] }),
  expired: () => certificate('127.0.0.1', 'Test Authority', { from: -3 * DAY, until: -2 * DAY, extensions: [alternative('127.0.0.1')] }),
  early: () => certificate('127.0.0.1', 'Test Authority', { from: 2 * DAY, until: 3 * DAY, extensions: [alternative('127.0.0.1')] }),
  misnamed: () => certificate('127.0.0.2', 'Test Authority', { extensions: [alternative('127.0.0.2')] }),
  selfsigned: () => certificate('127.0.0.1', '127.0.0.1', { extensions: [alternative('127.0.0.1')] }),
  unknown: () => certificate('127.0.0.1', 'Somebody', { extensions: [alternative('127.0.0.1')] }),
} as const;

/** Serves https on a free port until the test is over. */
export async function tlsServer(cert: string, listener: RequestListener): Promise<URL> {
  const server = createServer({ key: privateKey, cert }, listener);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`https://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
}
