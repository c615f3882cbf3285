import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import { realOrganization } from '../support/real-organization.ts';
import { service, serving } from '../support/service-process.ts';

let folder: string;
let environment: Readonly<Record<string, string>>;
let administrator: string;

async function json(...words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await service({ ...environment }, ['--json', ...words]);
  if (stdout === '') throw new Error(`${words.join(' ')} ended with ${String(exitCode)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'service-issuer-'));
  ({ environment, administrator } = await realOrganization({ kind: 'sqlite', path: join(folder, 'service.db') }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a signing key is rotated while the service runs: workstations need nothing new, and only what leaked is void', async () => {
  const { url, stop } = await serving({ ...environment });
  const checkOut = async (machineName: string): Promise<Buffer> => {
    const headers = { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ email: 'uwe@example.com', machineName, licenseService: 'SES', applications: [{ productId: 4100, version: '10.16.2.34' }] });
    const { fileBase64 } = (await (await fetch(`${url}/v1/checkouts`, { method: 'POST', headers, body })).json()) as { readonly fileBase64: string };
    return Buffer.from(fileBase64, 'base64');
  };
  const entryOf = async (name: string): Promise<string> => {
    expect(await json('issuer', 'trust-entry', '--out', join(folder, name))).toMatchObject({ ok: true, trustEntry: join(folder, name), fingerprint });
    return readFileSync(join(folder, name), 'utf8');
  };
  const { stdout: printed, stderr } = await service({ ...environment }, ['issuer', 'trust-entry']);
  const read = parseTrustEntry(printed);
  // The number that workstations show, as it is read out; a rotation leaves it as it is.
  const fingerprint = read.ok ? fingerprintGroups(trustEntryFingerprint(read.entry)) : '';
  expect(stderr).toContain(`fingerprint: ${fingerprint}\n`);
  const entry = await entryOf('before.json');
  const parsed = parseTrustEntry(entry);
  const trust = createTrust(parsed.ok ? [parsed.entry] : []);
  const codeOf = (file: Buffer, machine: string) => verifyLicenseFile(file, aVerificationContext({ trust, now: instant(Date.now()), machineNames: [machine] })).code;

  const first = await checkOut('WS-1');
  const rotated = await json('issuer', 'rotate');
  expect(rotated).toMatchObject({ ok: true, issuer: expect.stringMatching(/^[0-9a-f]+$/i) as unknown });
  const second = await checkOut('WS-2');
  expect(await json('issuer', 'rotate', '--leaked')).toMatchObject({ ok: true });
  const third = await checkOut('WS-3');
  expect(await entryOf('after.json')).toBe(entry);
  expect([codeOf(first, 'ws-1'), codeOf(second, 'ws-2'), codeOf(third, 'ws-3')]).toEqual([null, null, null]);
  // The list says that the second key's signatures count no more.
  const list = await (await fetch(`${url}/v1/revocations`, { headers: { authorization: `Bearer ${administrator}` } })).text();
  const verified = verifyRevocationList(Buffer.from(list), trust, instant(Date.now()));
  expect(verified).toMatchObject({ ok: true, list: { certificates: [{ serial: rotated['issuer'] }] } });
  expect(await stop('SIGTERM')).toBe(0);
  expect(await json('audit', 'verify')).toMatchObject({ ok: true });
});

test('what cannot be is refused: a second issuer, a key file where keys lie in the store, and keys of elsewhere', async () => {
  expect(await json('issuer', 'init', '--root-key-file', join(folder, 'root.pem'))).toMatchObject({ ok: false, code: 'issuer-there-already' });
  expect(await json('issuer', 'rotate', '--new-key-file', join(folder, 'new.pem'))).toMatchObject({ ok: false, code: 'usage' });
  expect(await json('issuer', 'adopt')).toMatchObject({ ok: false, code: 'usage' });
  expect(await json('issuer', 'trust-entry')).toMatchObject({ name: 'Example Engineering' });
});
