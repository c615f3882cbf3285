import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTrustStore } from '#main/trust-store/read-trust-store.ts';
import { pinnedEntry, writeFiles } from './trust-fixtures.ts';

describe('a developer’s trust folder and the packaged one', () => {
  let base = '';
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'licensing-trust-'));
  });
  afterEach(() => {
    rmSync(base, { recursive: true });
  });

  it('are exempt from the checks of owner and mode, and the developer’s is shown', () => {
    const folder = join(base, 'mine');
    writeFiles(folder, { 'a.json': pinnedEntry('Mine') });
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'a.json'), 0o666);
    symlinkSync(join(folder, 'a.json'), join(folder, 'b.json'));
    const store = readTrustStore({ path: folder, isOverride: true }, null);
    expect(store).toMatchObject({ folder, isOverride: true, folderProblem: null, entryProblems: [] });
    expect(store.entries.map(({ origin }) => origin)).toEqual(['override', 'override']);
  });

  it('come packaged first', () => {
    writeFiles(join(base, 'packaged'), { 'z.json': pinnedEntry('Packaged', 'aa'), 'broken.json': '{' });
    writeFiles(join(base, 'mine'), { 'a.json': pinnedEntry('Mine') });
    const store = readTrustStore({ path: join(base, 'mine'), isOverride: true }, join(base, 'packaged'));
    expect(store.entries.map(({ entry, origin }) => [entry.name, origin])).toEqual([['Packaged', 'packaged'], ['Mine', 'override']]);
    expect(store.entryProblems.map(({ file, code }) => [file, code])).toEqual([[join(base, 'packaged', 'broken.json'), 'entry-not-json']]);
  });

  it('hold nothing when they are not there', () => {
    const store = readTrustStore({ path: join(base, 'none'), isOverride: true }, join(base, 'nor-this'));
    expect(store).toMatchObject({ entries: [], entryProblems: [], folderProblem: null });
  });

  it('are refused, the developer’s, when they are a file or a loop of links', () => {
    writeFiles(base, { file: '' });
    symlinkSync('loop', join(base, 'loop'));
    mkdirSync(join(base, 'sub'));
    const problem = (path: string): unknown => readTrustStore({ path, isOverride: true }, null).folderProblem;
    expect(problem(join(base, 'file'))).toMatchObject({ code: 'trust-folder-not-a-folder' });
    expect(problem(join(base, 'loop'))).toMatchObject({ code: 'trust-folder-unreadable', facts: { errno: 'ELOOP' } });
    expect(problem(join(base, 'sub'))).toBeNull();
  });
});
