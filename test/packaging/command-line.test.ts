import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { minus, plus, DAY, duration } from '#core/time/instant.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';
import { createDemonstrationIssuer } from '#main/demonstration/demonstration-issuer.ts';
import { issueDemonstrationLicense } from '#main/demonstration/demonstration-licenses.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { packagedTree, WHY_NO_TREE } from './support/packaged-tree.ts';

/** Whether this process may give a command an `/etc` of its own. */
const MAY_MOUNT = spawnSync('unshare', ['--mount', '--propagation', 'private', 'true']).status === 0;

describe.skipIf(WHY_NO_TREE !== null)('the console program of a package', () => {
  const tree = packagedTree();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-packaged-'));
    mkdirSync(join(folder, 'home'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs it as a user does, in a home of their own; `environment` is what they have set beside. */
  function licensing(words: readonly string[], environment: Readonly<Record<string, string>> = {}, through: readonly string[] = []) {
    const [program = '', ...rest] = [...through, tree.console, ...words];
    const home = join(folder, 'home');
    const env = { HOME: home, PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...environment };
    const { status, stdout, stderr } = spawnSync(program, rest, { env, cwd: home, encoding: 'utf8' });
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Readonly<Record<string, unknown>> };
  }

  it('runs without a Node, a shell or a checkout around it', () => {
    const { status, stdout } = licensing(['--version'], { PATH: '/nonexistent' });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
    const { versions } = licensing(['diagnose', '--json']).json() as { readonly versions: unknown };
    expect(versions).toMatchObject({ packaged: true, node: expect.stringMatching(/^24\./) as string });
  });

  it('is found through a link, as packages put it on the PATH', () => {
    mkdirSync(join(folder, 'bin'));
    symlinkSync(tree.console, join(folder, 'bin', 'licensing'));
    const { status } = spawnSync(join(folder, 'bin', 'licensing'), ['--version'], { env: { HOME: folder } });
    expect(status).toBe(0);
  });

  it('hands every word over as it is, and gives the exit code of the command', () => {
    const name = 'no such “file” %PATH% ^& $(id) *.belic';
    const { status, stdout } = licensing(['verify', name, '--json']);
    expect(status).toBe(8);
    expect(stdout).toContain(JSON.stringify(name).slice(1, -1));
  });

  it('is dead to NODE_OPTIONS, and to words that are Node’s', () => {
    const evil = join(folder, 'evil.cjs');
    writeFileSync(evil, "require('node:fs').writeFileSync(process.env.MARK, '')");
    const mark = join(folder, 'mark');
    expect(licensing(['--version'], { NODE_OPTIONS: `--require ${evil}`, MARK: mark }).status).toBe(0);
    expect(licensing(['--require', evil, '--version'], { MARK: mark }).status).not.toBe(null);
    expect(licensing(['-e', '1'], { MARK: mark }).status).toBe(2);
    expect(licensing([evil], { MARK: mark }).status).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });

  it('is dead to every developer override, and says so', () => {
    const overrides = {
      LICENSING_PROFILE_DIR: join(folder, 'other-profile'),
      LICENSING_TRUST_DIR: join(folder, 'other-trust'),
      LICENSING_APPLICATIONS_DIR: join(folder, 'other-applications'),
      LICENSING_MACHINE_NAME: 'OTHER-MACHINE',
      LICENSING_NOW: '2031-01-01T00:00:00.000Z',
    };
    const whoami = licensing(['whoami', '--json'], overrides).json();
    expect(whoami).toMatchObject({ overrides: [], profileFolder: join(folder, 'home', '.local/share/licensing-client') });
    expect(JSON.stringify(whoami)).not.toContain('OTHER-MACHINE');
    expect(String(licensing(['status', '--json'], overrides).json()['now'])).not.toMatch(/^2031/);
    expect(licensing(['trust', 'list', '--json'], overrides).json()).toMatchObject({ folder: '/etc/licensing-client/trust.d', isOverride: false });
    const { stdout } = licensing(['diagnose'], overrides);
    for (const name of Object.keys(overrides)) expect(stdout).toContain(name);
    expect(readdirSync(folder)).not.toContain('other-profile');
  });

  it('leaves nothing beside itself: no compiled code, no cache', () => {
    licensing(['status']);
    expect(readdirSync(join(tree.folder, 'resources')).sort()).toEqual(['LICENSES.txt', 'app.asar', 'app.asar.unpacked', 'bin', 'console', 'policies']);
  });

  it('imports a license file for this computer, from an issuer that this computer trusts', async ({ skip }) => {
    if (!MAY_MOUNT) skip('this process may not mount anything for itself (unshare --mount, as root)');
    const now = createProcessClock({ startAt: null })().wall;
    const issuer = await createDemonstrationIssuer(now);
    const day = duration(1, DAY);
    const terms = { issuedAt: minus(now, day), expiresAt: plus(now, duration(90, DAY)) };
    const { bytes, checkoutId } = issueDemonstrationLicense(issuer, { licenseService: 'SES', machineName: hostname(), applications: [anApplication()], ...terms });
    const [etc, entry, license] = [join(folder, 'etc'), join(folder, 'issuer.json'), join(folder, 'license.belic')];
    mkdirSync(etc);
    chmodSync(etc, 0o755);
    writeFileSync(entry, formatTrustEntry(issuer.trustEntry));
    writeFileSync(license, bytes);
    const script = 'cp /etc/passwd /etc/group /etc/nsswitch.conf "$0"; mount --bind "$0" /etc && exec "$@"';
    const onOwnEtc = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, etc];

    const refused = licensing(['import', license, '--json'], {}, onOwnEtc);
    expect(refused.json()).toMatchObject({ files: [{ outcome: 'refused', code: 'untrusted-issuer' }] });
    const added = licensing(['trust', 'add', entry, '--json'], {}, onOwnEtc);
    expect({ status: added.status, stderr: added.stderr }).toEqual({ status: 0, stderr: '' });
    const imported = licensing(['import', license, '--json'], {}, onOwnEtc);
    expect(imported.json()).toMatchObject({ files: [{ outcome: 'imported', checkoutId }] });
    const status = licensing(['status', '--product', '1003', '--json'], {}, onOwnEtc);
    expect(status.json()).toMatchObject({ decisions: [{ productId: 1003, mayRun: true, source: 'checkout' }] });
    expect(status.status).toBe(0);
  });
});
