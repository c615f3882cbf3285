import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../tools/packaging/configuration.mjs';
import { ROOT } from '../../tools/setup/folders.mjs';
import { compareWithList } from './support/allowed-files.ts';
import { filesBelow, packagedTree, packagingReaders, WHY_NO_TREE } from './support/packaged-tree.ts';

const NOTHING = { notAllowed: [], missing: [] };

/** What no file of ours may hold: paths of the machine that built it, keys, source maps, and what only a checkout has. */
const FORBIDDEN: readonly RegExp[] = [
  /sourceMappingURL/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /TEST[-_ ]ONLY/i,
  /walk-through/,
  /\.cache\//,
  /LICENSING_TEST/,
  /(?<![\w./-])(?:fixtures|test|tools|examples)\/[a-z]/,
  new RegExp(ROOT.replace(/\/$/, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  new RegExp(`(?<![\\w.])${homedir()}/`),
];

describe.skipIf(WHY_NO_TREE !== null)('a packaged tree', () => {
  const tree = packagedTree();
  const resources = () => join(tree.folder, 'resources');

  async function asarFiles(): Promise<readonly string[]> {
    const { asar } = await packagingReaders();
    const archive = join(resources(), 'app.asar');
    const all = asar.listPackage(archive, { isPack: false }).map((path) => path.replace(/^\//, ''));
    return all.filter((path) => asar.statFile(archive, path).files === undefined);
  }

  it('has exactly the listed files in its ASAR, each with its digest', async () => {
    const files = await asarFiles();
    expect(compareWithList('asar', files)).toEqual(NOTHING);
    const { asar } = await packagingReaders();
    for (const file of files) expect(asar.statFile(join(resources(), 'app.asar'), file).integrity?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has exactly the listed files beside it', () => {
    const files = filesBelow(tree.folder);
    expect(compareWithList('resources', files.filter((file) => file.startsWith('resources/')).map((file) => file.slice(10)))).toEqual(NOTHING);
    expect(compareWithList('electron', files.filter((file) => !file.startsWith('resources/')))).toEqual(NOTHING);
  });

  it('has native code outside the ASAR, and nothing else', async () => {
    const { asar } = await packagingReaders();
    const archive = join(resources(), 'app.asar');
    const unpacked = (await asarFiles()).filter((file) => asar.statFile(archive, file).unpacked === true);
    expect(unpacked.length).toBeGreaterThan(0);
    expect(unpacked.filter((file) => !file.endsWith('.node'))).toEqual([]);
  });

  it('has no source map, key, path of the machine that built it, or word of a checkout in any file of ours', async () => {
    const { asar } = await packagingReaders();
    const archive = join(resources(), 'app.asar');
    const found: string[] = [];
    const look = (file: string, content: Buffer): void => {
      // One byte a character: native code is looked at as well.
      const text = content.toString('latin1');
      for (const pattern of FORBIDDEN) if (pattern.test(text)) found.push(`${file}: ${String(pattern.exec(text)?.[0])}`);
    };
    for (const file of (await asarFiles()).filter(isOurs)) look(file, asar.extractFile(archive, file));
    for (const file of filesBelow(join(resources(), 'console')).filter(isOurs)) look(file, readFileSync(join(resources(), 'console', file)));
    expect(found).toEqual([]);
  });

  it('has no path of the machine that built it in any executable either', () => {
    const paths = FORBIDDEN.slice(-2).map((pattern) => pattern.source.replace(/^\(.*?\)/, '').replaceAll('\\', ''));
    for (const file of ['bin/licensing', '../licensing-client']) {
      const content = readFileSync(join(resources(), file));
      expect(paths.filter((path) => path.length > 6 && content.includes(path))).toEqual([]);
    }
  });

  it('can be written by nobody but whoever installs it', () => {
    const writable = filesBelow(tree.folder).filter((file) => (statSync(join(tree.folder, file)).mode & 0o022) !== 0);
    expect(writable).toEqual([]);
  });

  it('has every fuse in its executable as the configuration says', async () => {
    const { fuses } = await packagingReaders();
    const wire = await fuses.getCurrentFuseWire(join(tree.folder, 'licensing-client'));
    const { electronFuses } = readConfiguration() as { readonly electronFuses: Readonly<Record<string, boolean>> };
    const [on, off] = ['1'.charCodeAt(0), '0'.charCodeAt(0)];
    const asTold = Object.entries(electronFuses)
      .map(([name, isOn]) => ({ index: fuses.FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)], name, wanted: isOn ? on : off }))
      // What is no fuse is for macOS's signature; the tests' Electron is older than the youngest of them.
      .filter(({ name }) => name !== 'resetAdHocDarwinSignature' && name !== 'grantFileProtocolExtraPrivileges');
    expect(asTold).toHaveLength(7);
    for (const { index, name, wanted } of asTold) expect({ name, state: wire[String(index)] }).toEqual({ name, state: wanted });
  });

  it('names the product, its version and its licenses', async () => {
    const { asar } = await packagingReaders();
    const manifest = JSON.parse(asar.extractFile(join(resources(), 'app.asar'), 'package.json').toString('utf8')) as Record<string, unknown>;
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    expect(manifest).toMatchObject({ productName: 'Licensing Client', version, main: 'electron/main.cjs', desktopName: 'licensing-client.desktop' });
    const licenses = readFileSync(join(resources(), 'LICENSES.txt'), 'utf8');
    for (const name of ['Node.js', 'better-sqlite3', 'react', 'zod']) expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

/** Whether a file's content is ours, or at least text that came through our build. */
function isOurs(file: string): boolean {
  return !/(?:^|\/)LICENSE|\.woff2$|^node_modules\/.*\.node$/.test(file);
}
