import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '#service/store/open-store.ts';
import { MONDAY } from '../support/stores.ts';

test.skipIf(process.platform === 'win32')('the database and the files beside it are its owner’s alone, also where the folder is not and an earlier version made them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const path = join(folder, 'service.db');
  const files = ['', '-wal', '-shm'].map((ending) => `${path}${ending}`);
  const modes = () => files.map((file) => (statSync(file).mode & 0o777).toString(8));
  const first = await openStore({ kind: 'sqlite', path }, MONDAY, () => undefined);
  expect([first.ok, modes()]).toEqual([true, ['600', '600', '600']]);
  for (const file of files) chmodSync(file, 0o644);
  const second = await openStore({ kind: 'sqlite', path }, MONDAY, () => undefined);
  expect([second.ok, modes()]).toEqual([true, ['600', '600', '600']]);
  for (const opened of [first, second]) if (opened.ok) await opened.store.close();
});
