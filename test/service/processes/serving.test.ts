import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { testOnlyKey } from '#fixtures/builders/test-only-key.ts';
import { IS_LONG_RUN } from '../../support/counts.ts';
import { realOrganization, type RealOrganization } from '../support/real-organization.ts';
import { serving, type RunningService } from '../support/service-process.ts';

let folder: string;
let organization: RealOrganization;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'service-serving-'));
  organization = await realOrganization({ kind: 'sqlite', path: join(folder, 'service.db') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files of a certificate for 127.0.0.1 that signed itself, and of its key. */
function tlsFiles(): { readonly TLS_CERT: string; readonly TLS_KEY: string; readonly certificate: string } {
  const pem = testOnlyKey('root').export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = forge.pki.privateKeyFromPem(pem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  certificate.setSubject([{ name: 'commonName', value: 'service of tests' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'service of tests' }]);
  certificate.setExtensions([{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  certificate.sign(key, forge.md.sha256.create());
  const text = forge.pki.certificateToPem(certificate);
  const [TLS_CERT, TLS_KEY] = [join(folder, 'tls.pem'), join(folder, 'tls.key')];
  writeFileSync(TLS_CERT, text);
  writeFileSync(TLS_KEY, pem, { mode: 0o600 });
  return { TLS_CERT, TLS_KEY, certificate: text };
}

test('with TLS_CERT and TLS_KEY it speaks TLS itself', async () => {
  const { certificate, ...files } = tlsFiles();
  const { url, stop } = await serving({ ...organization.environment, ...files });
  expect(url).toMatch(/^https:/);
  const status = await new Promise((resolve, reject) => {
    get(`${url}/readyz`, { ca: certificate }, (response) => resolve(response.resume().statusCode)).once('error', reject);
  });
  expect(status).toBe(200);
  await expect(fetch(`${url}/readyz`)).rejects.toThrow();
  expect(await stop('SIGTERM')).toBe(0);
});

test('behind a proxy that is trusted it listens beyond this computer, and names itself by its public address', async () => {
  const PUBLIC_URL = 'https://licensing.example.com';
  const { url, stop } = await serving({ ...organization.environment, HOST: '0.0.0.0', TRUST_PROXY: '1', PUBLIC_URL });
  const address = url.replace('0.0.0.0', '127.0.0.1');
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${address}/v1/sign-in`)).json()).toMatchObject({ issuer: `${PUBLIC_URL}/oidc` });
  expect(await stop('SIGTERM')).toBe(0);
});

/** Opens a connection and sends half of a request for a checkout; `rest` sends the other half and gives the whole answer. */
async function halfRequest({ url }: RunningService, machineName: string): Promise<{ readonly socket: Socket; readonly rest: () => Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const body = JSON.stringify({ email: 'uwe@example.com', machineName, licenseService: 'SES', applications: [{ productId: 4100, version: '10.16.2.34' }] });
  const head = ['POST /v1/checkouts HTTP/1.1', `host: ${hostname}`, `authorization: Bearer ${organization.administrator}`, 'content-type: application/json', `content-length: ${String(body.length)}`, 'connection: close', '', ''].join('\r\n');
  await new Promise((resolve) => socket.write(`${head}${body.slice(0, 20)}`, resolve));
  return {
    socket,
    rest: async () => {
      let text = '';
      socket.setEncoding('utf8').on('data', (more: string) => (text += more));
      const ended = new Promise((resolve) => socket.once('close', resolve));
      socket.write(body.slice(20));
      await ended;
      return text;
    },
  };
}

async function isRefused(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(() => false, () => true);
}

test('slow senders hold up nobody else, and a request under way is finished when the service is asked to end', async () => {
  const service = await serving(organization.environment);
  const slow = await Promise.all(Array.from({ length: 20 }, (_, index) => halfRequest(service, `WS-SLOW-${String(index)}`)));
  expect((await fetch(`${service.url}/v1/history`, { headers: { authorization: `Bearer ${organization.administrator}` } })).status).toBe(200);
  const [kept, ...others] = slow;
  for (const { socket } of others) socket.destroy();
  const ended = service.stop('SIGTERM');
  await expect.poll(() => isRefused(service.url), { timeout: 60_000 }).toBe(true);
  expect(await kept!.rest()).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);
});

test.skipIf(!IS_LONG_RUN)('a sender that never goes on does not keep the service from ending', { timeout: 120_000 }, async () => {
  const service = await serving(organization.environment);
  await halfRequest(service, 'WS-NEVER');
  expect(await service.stop('SIGTERM')).toBe(0);
});
