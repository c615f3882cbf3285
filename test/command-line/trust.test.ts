import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatTrustEntry, trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { licenseFor, PDF } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ErrorJson, ImportJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

const FINGERPRINT = createHash('sha256').update(fixtureIssuer().leaf).digest('hex');

interface InspectJson {
  readonly kind: string;
  readonly signer: { readonly subject: string; readonly fingerprint: string };
  readonly trustedAs: string | null;
}

interface TrustListJson {
  readonly folder: string;
  readonly isOverride: boolean;
  readonly entries: readonly { readonly name: string; readonly file: string }[];
  readonly problems: readonly { readonly code: string; readonly file: string }[];
}

describe.concurrent('the developer’s trust folder', () => {
  it('is listed with every issuer, and with every file that does not count and why', async () => {
    const { licensing, file, trust } = makeWorkplace();
    const broken = [
      ['b.json', 'not JSON', 'entry-not-json'],
      ['c.json', JSON.stringify({ name: 'C', licenseServices: ['SES'], pinnedCertificate: '12' }), 'field-wrong'],
      ['d.json', JSON.stringify({ name: 'D', licenseServices: ['SES'] }), 'entry-kind-unclear'],
      ['e.json', formatTrustEntry(fixtureIssuer().trustEntry).replace('"receipts"', '"recepits"'), 'field-unknown'],
      ['f.json', Buffer.of(0xff, 0xfe), 'entry-file-not-utf8'],
    ] as const;
    for (const [name, content] of broken) file(`trust/${name}`, content);
    const json = await licensing(['trust', 'list', '--json']);
    expect(json.exitCode).toBe(0);
    const listed = json.json<TrustListJson>();
    expect(listed).toMatchObject({ schema: 1, folder: trust, isOverride: true, entries: [{ name: 'Example Engineering' }] });
    expect(listed.problems.map(({ file: at, code }) => [at.slice(trust.length + 1), code])).toEqual(broken.map(([name, , code]) => [name, code]));
    const people = await licensing(['trust', 'list']);
    expectFinishedText(people);
    expect(people.stdout).toContain('(set by LICENSING_TRUST_DIR)');
    for (const [name, , code] of broken) expect(people.stderr).toMatch(new RegExp(`${name}.*\\[${code}\\]`));
  });

  it('that holds nobody lets nothing in, and says so', async () => {
    const { licensing, file, folder } = makeWorkplace();
    const people = await licensing(['trust', 'list'], { trust: 'nowhere' });
    expect(people).toMatchObject({ exitCode: 0, stderr: '' });
    expect(people.stdout).toContain('No issuer is trusted on this computer yet.');
    expect(people.stdout).toContain(`${join(folder, 'nowhere')} (set by LICENSING_TRUST_DIR)`);
    const refused = await licensing(['import', file('a.belic', licenseFor('belic', 1001))], { trust: 'nowhere' });
    expect(refused.exitCode).toBe(4);
    expectOneExplanation(refused.stdout, 'untrusted-issuer');
    expect(refused.stdout).toContain(`trust add ${refused.stdout.split('\n')[0] ?? ''} --fingerprint ${FINGERPRINT}`);
    expect(refused.stdout).toContain('This line trusts one certificate');
  });
});

describe.concurrent('trust inspect', () => {
  it.each(['belic', 'xml'] as const)('shows the signer of a file of kind %s and its fingerprint, trusted or not', async (kind) => {
    const { licensing, file, profile } = makeWorkplace();
    const path = file(`license.${kind}`, licenseFor(kind, 1001));
    const trusted = await licensing(['trust', 'inspect', path, '--json']);
    expect(trusted.exitCode).toBe(0);
    expect(trusted.json<InspectJson>()).toMatchObject({ schema: 1, kind, signer: { fingerprint: FINGERPRINT }, trustedAs: 'Example Engineering' });
    const stranger = await licensing(['trust', 'inspect', path], { trust: 'nowhere' });
    expect(stranger.exitCode).toBe(0);
    expectFinishedText(stranger);
    expect(stranger.stdout).toContain('(as its certificate says; unconfirmed)');
    expect(stranger.stdout).toContain(`--fingerprint ${FINGERPRINT}`);
    expect(stranger.stdout).not.toContain('Product 1001');
    expect(existsSync(profile)).toBe(false);
  });

  it('shows what an entry would trust, and explains what is neither', async () => {
    const { licensing, file } = makeWorkplace();
    const entry = await licensing(['trust', 'inspect', 'trust/example.json', '--json']);
    expect(entry.exitCode).toBe(0);
    expect(entry.json()).toMatchObject({ kind: 'trust-entry', entry: { name: 'Example Engineering', receipts: true } });
    const others = [
      [file('x.pdf', PDF), 3, 'not-a-license-file'],
      [file('x.json', '{"name":"X"}'), 3, 'entry-kind-unclear'],
      ['missing', 8, 'no-such-file'],
      ['trust', 3, 'not-a-license-file'],
    ] as const;
    for (const [path, exitCode, code] of others) {
      const run = await licensing(['trust', 'inspect', path]);
      expect({ path, exitCode: run.exitCode }).toEqual({ path, exitCode });
      expectFinishedText(run);
      expectOneExplanation(run.stderr, code);
    }
  });
});

describe.concurrent('trust add', () => {
  it('takes an entry once, and makes its issuer’s files good', async () => {
    const { licensing, file, folder } = makeWorkplace();
    const entry = file('sent.json', formatTrustEntry(fixtureIssuer().trustEntry));
    const fresh = { trust: join(folder, 'new', 'trust') };
    const added = await licensing(['trust', 'add', entry, '--json'], fresh);
    expect(added.exitCode).toBe(0);
    const { outcome, file: written } = added.json<{ outcome: string; file: string }>();
    expect({ outcome, mode: statSync(written).mode & 0o777 }).toEqual({ outcome: 'added', mode: 0o644 });
    const again = await licensing(['trust', 'add', entry, '--json'], fresh);
    expect(again.json()).toMatchObject({ outcome: 'unchanged', file: written });
    expect(readdirSync(fresh.trust)).toHaveLength(1);
    const imported = await licensing(['import', file('a.belic', licenseFor('belic', 1001)), '--json'], fresh);
    expect(imported.json<ImportJson>().files).toMatchObject([{ outcome: 'imported' }]);

    const other = file('other.json', formatTrustEntry({ ...fixtureIssuer().trustEntry, name: 'Somebody else' }));
    const conflict = await licensing(['trust', 'add', other], fresh);
    expect(conflict.exitCode).toBe(4);
    expectOneExplanation(conflict.stderr, 'issuer-already-there');
    expect(conflict.stderr).toContain(written);
  });

  it('takes an entry only with the fingerprint of its authority where one is given', async () => {
    const { licensing, file, folder } = makeWorkplace();
    const { trustEntry } = fixtureIssuer();
    const entry = file('sent.json', formatTrustEntry(trustEntry));
    const fresh = { trust: join(folder, 'new') };
    const spoken = (trustEntryFingerprint(trustEntry).match(/.{4}/g) ?? []).join(' ');
    for (const other of ['0'.repeat(64), FINGERPRINT, 'f']) {
      const wrong = await licensing(['trust', 'add', entry, '--fingerprint', other], fresh);
      expect(wrong.exitCode).toBe(4);
      expectOneExplanation(wrong.stderr, 'fingerprint-differs');
      expect(existsSync(fresh.trust)).toBe(false);
    }
    const added = await licensing(['trust', 'add', entry, '--fingerprint', spoken], fresh);
    expect(added).toMatchObject({ exitCode: 0, stderr: '' });
    expect(added.stdout).toMatch(new RegExp(`Fingerprint +${spoken}`));
  });

  it('pins a signer only with the fingerprint that its owner confirmed', async () => {
    const { licensing, file, folder } = makeWorkplace();
    const license = file('a.belic', licenseFor('belic', 1001));
    const fresh = { trust: join(folder, 'new') };
    const without = await licensing(['trust', 'add', license], fresh);
    expect(without.exitCode).toBe(2);
    expectOneExplanation(without.stderr, 'fingerprint-needed');
    const other = FINGERPRINT.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const wrong = await licensing(['trust', 'add', license, '--fingerprint', other], fresh);
    expect(wrong.exitCode).toBe(4);
    expectOneExplanation(wrong.stderr, 'fingerprint-differs');
    expect(wrong.stderr).toContain(FINGERPRINT);
    expect(existsSync(fresh.trust)).toBe(false);

    // As people copy it: upper case, in pairs.
    const spoken = (FINGERPRINT.toUpperCase().match(/../g) ?? []).join(':');
    const added = await licensing(['trust', 'add', license, '--fingerprint', spoken, '--name', 'Pinned by hand', '--json'], fresh);
    expect(added.exitCode).toBe(0);
    expect(added.json()).toMatchObject({ outcome: 'added', entry: { name: 'Pinned by hand', pinnedCertificate: FINGERPRINT, receipts: false } });
    const imported = await licensing(['import', license, '--json'], fresh);
    expect(imported.exitCode).toBe(0);
    const xml = await licensing(['import', file('a.xml', licenseFor('xml', 1002)), '--json'], fresh);
    expect(xml.exitCode, 'pinned for the license service of the file that was shown').toBe(4);
  });

  it('refuses what is no entry, with its code, and writes nothing', async () => {
    const { licensing, file, trust } = makeWorkplace();
    const before = readdirSync(trust);
    const entry = JSON.parse(readFileSync(join(trust, 'example.json'), 'utf8')) as Record<string, unknown>;
    const others = [
      [{ ...entry, name: 5 }, 'field-wrong'],
      [{ ...entry, pinnedCertificate: FINGERPRINT }, 'entry-kind-unclear'],
      [{ ...entry, authority: 'no certificate' }, 'authority-unreadable'],
      [{ ...entry, surprise: true }, 'field-unknown'],
    ] as const;
    for (const [wrong, code] of others) {
      const run = await licensing(['trust', 'add', file('wrong.json', JSON.stringify(wrong)), '--json']);
      expect(run.exitCode).toBe(3);
      expect(run.json<ErrorJson>().error.code).toBe(code);
    }
    expect(readdirSync(trust)).toEqual(before);
  });
});
