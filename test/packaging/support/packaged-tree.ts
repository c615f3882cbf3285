import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { inPackagingTools } from '../../../tools/packaging/packaging-tools.mjs';
import { treeForTests, whyNoTree } from '../../../tools/packaging/tree-for-tests.mjs';

/** Why no package is made here; `null` where one is. Said once, as skipped tests are. */
export const WHY_NO_TREE = whyNoTree();
if (WHY_NO_TREE !== null) process.stdout.write(`skipped: the packaged tree: ${WHY_NO_TREE}\n`);

/** The tree that is packed, as `npm run package -- --dir` makes it. */
export interface PackagedTree {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Absolute path of the console program. */
  readonly console: string;
}

/** Makes the tree before the tests of a file, unless another file has. What it gives is filled in before the first of them. */
export function packagedTree(): PackagedTree {
  const tree = {} as { -readonly [Field in keyof PackagedTree]: PackagedTree[Field] };
  beforeAll(async () => {
    if (WHY_NO_TREE !== null) return;
    tree.folder = await treeForTests();
    tree.console = join(tree.folder, 'resources', 'bin', 'licensing');
  }, 600_000);
  return tree;
}

/** Every file below a folder, by its path from there, with slashes. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** What is used of `@electron/asar` (its own documentation). */
interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): readonly string[];
  statFile(archive: string, path: string): { readonly files?: unknown; readonly unpacked?: boolean; readonly integrity?: { readonly hash: string } };
  extractFile(archive: string, path: string): Buffer;
}

/** What is used of `@electron/fuses` (its own documentation). */
interface Fuses {
  readonly FuseV1Options: Readonly<Record<string, string | number>>;
  getCurrentFuseWire(executable: string): Promise<Readonly<Record<string, number | string>>>;
}

/** The packages that read what was made, from where what makes installers is installed. */
export async function packagingReaders(): Promise<{ readonly asar: Asar; readonly fuses: Fuses }> {
  const { resolve } = createRequire(inPackagingTools('electron-builder/package.json'));
  const [asar, fuses] = await Promise.all(['@electron/asar', '@electron/fuses'].map((name) => import(resolve(name))));
  return { asar: asar as Asar, fuses: fuses as Fuses };
}
