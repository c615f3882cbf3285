import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/setup/folders.mjs';

/** A `/usr` and an `/opt` that only one shell sees: changes of the first are kept apart, and the second is empty. */
const OWN_SYSTEM = [
  'mount -t tmpfs none "$0"',
  'mkdir "$0/changes" "$0/work"',
  'mount -t overlay overlay -o "lowerdir=/usr,upperdir=$0/changes,workdir=$0/work" /usr',
  'mount -t tmpfs none /opt',
].join(' && ');

const MAY_MOUNT = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', OWN_SYSTEM, tmpdir()]).status === 0;
if (!MAY_MOUNT) process.stdout.write('skipped: the scripts of deb and rpm: this process may not mount anything for itself (unshare --mount, as root)\n');

describe.skipIf(!MAY_MOUNT)('the scripts of deb and rpm', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-scripts-'));
    for (const name of ['after-install.sh', 'after-remove.sh']) {
      // As electron-builder fills them in: whatever stands in braces has to be a name that it knows.
      const names: Readonly<Record<string, string>> = { executable: 'licensing-client', sanitizedProductName: 'Licensing Client' };
      const text = readFileSync(join(ROOT, 'packaging/linux', name), 'utf8').replaceAll(/\$\{([a-zA-Z]+)\}/g, (_, word: string) => {
        const value = names[word];
        if (value === undefined) throw new Error(`electron-builder knows no ${word}`);
        return value;
      });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs lines of shell on a system with the program's files in `/opt`; what they write, line by line. */
  function onOwnSystem(lines: readonly string[]): readonly string[] {
    const files = ['mkdir -p "/opt/Licensing Client/resources/bin"', 'touch "/opt/Licensing Client/licensing-client" "/opt/Licensing Client/resources/bin/licensing" "/opt/Licensing Client/chrome-sandbox"'];
    const script = ['set -e', `cd '${folder}'`, OWN_SYSTEM, ...files, ...lines].join('\n');
    const { stdout, stderr, status } = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, mkdtempSync(join(folder, 'own-'))], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout.trim().split('\n');
  }

  it('put both commands on everybody’s PATH, and see to Chromium’s sandbox', () => {
    const said = onOwnSystem(['sh after-install.sh configure', 'readlink /usr/bin/licensing /usr/bin/licensing-client', 'stat -c %a "/opt/Licensing Client/chrome-sandbox"']);
    expect(said.slice(0, 2)).toEqual(['/opt/Licensing Client/resources/bin/licensing', '/opt/Licensing Client/licensing-client']);
    expect(['755', '4755']).toContain(said[2]);
  });

  it.each([
    ['everybody may make user namespaces', 'exit 0', '755'],
    ['root alone may make user namespaces', 'test "$(id -u)" = 0', '4755'],
  ])('see to it for people, not for root, where %s', (_what, unshare, mode) => {
    const said = onOwnSystem([`printf '#!/bin/sh\n%s\n' '${unshare}' > /usr/bin/unshare.new`, 'chmod 755 /usr/bin/unshare.new', 'mv /usr/bin/unshare.new /usr/bin/unshare', 'sh after-install.sh configure', 'stat -c %a "/opt/Licensing Client/chrome-sandbox"']);
    expect(said).toEqual([mode]);
  });

  it('see to it also where nobody can be asked', () => {
    const said = onOwnSystem(['rm /usr/bin/setpriv', 'sh after-install.sh configure', 'stat -c %a "/opt/Licensing Client/chrome-sandbox"']);
    expect(said).toEqual(['4755']);
  });

  it('may run twice, and leave the commands where an upgrade has just put them', () => {
    const upgrades = ['upgrade', '1'].map((word) => `sh after-remove.sh ${word}`);
    const said = onOwnSystem(['sh after-install.sh', 'sh after-install.sh', ...upgrades, 'readlink /usr/bin/licensing']);
    expect(said).toEqual(['/opt/Licensing Client/resources/bin/licensing']);
  });

  it.each(['remove', 'purge', '0'])('take the commands away at "%s", and nobody else’s', (word) => {
    const said = onOwnSystem(['sh after-install.sh', 'ln -sfn /elsewhere /usr/bin/licensing-client', `sh after-remove.sh ${word}`, 'readlink /usr/bin/licensing-client', 'test ! -e /usr/bin/licensing && echo gone']);
    expect(said).toEqual(['/elsewhere', 'gone']);
  });

  it('remove no file of anybody’s home', () => {
    for (const name of ['after-install.sh', 'after-remove.sh']) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/\$HOME|~\/|\/home|\.local|rm -r/);
  });
});
