import { lstatSync } from 'node:fs';
import type { FolderNews } from '#core/contract/folder-news.ts';
import { importFolder } from '#main/import-folder/import-folder.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { CommandContext } from './command-context.ts';
import type { Presentation } from './presentation.ts';

/**
 * Imports what is new in this computer's own import folder, and says what the person has not been told of it; empty where there is nothing.
 * A folder that a policy names may lie on another computer and answer late: that is for the window and the gate, which wait for nothing.
 * Where a program reads the answer, the news stay for a person.
 */
export async function takeFromFolder(opened: OpenedProfile, context: CommandContext): Promise<string> {
  const folder = importFolder(opened.managedPolicy, opened.overrides.policyFile);
  const isThere = folder?.isOwn === true && lstatSync(folder.path, { throwIfNoEntry: false }) !== undefined;
  if (isThere) {
    // Loaded only where there is such a folder: every command starts in the time that it takes without.
    const [{ readImportFolder }, { importFolderFiles }] = await Promise.all([
      import('#main/import-folder/read-import-folder.ts'),
      import('#main/use-cases/import-folder/import-folder-files.ts'),
    ]);
    const reading = await readImportFolder(folder);
    // What cannot be read or stored now, `diagnose` says, and the next start tries again.
    if (reading.state === 'read') await importFolderFiles(() => ({ ok: true, value: opened }), reading.files);
  }
  return context.isJson ? '' : tellNews(opened, context);
}

async function tellNews(opened: OpenedProfile, context: CommandContext): Promise<string> {
  const untold = opened.cache.read((reader) => reader.untoldFolderFiles().length > 0);
  if (!untold.ok || !untold.value) return '';
  const { folderNewsTold, readFolderNews } = await import('#main/use-cases/import-folder/folder-news.ts');
  const news = opened.cache.read(readFolderNews);
  if (!news.ok || news.value.length === 0) return '';
  const told = folderNewsTold(opened, [...new Set(news.value.map(({ digest }) => digest))]);
  if (!told.ok) return '';
  const title = context.layout.lines([context.texts.window('import-license')('folder-title')]);
  return [title, ...news.value.map((one) => newsText(one, context))].join('');
}

function newsText({ outcome, file, code, facts, applications, until }: FolderNews, { texts, layout }: Presentation): string {
  const say = texts.window('import-license');
  const named = applications.length === 0 ? null : texts.list([...applications]);
  if (outcome === 'refused') {
    const explained = code === null ? null : texts.problem(code, facts);
    const because = explained === null ? null : `${explained.happened} ${explained.next}`;
    return layout.lines([`${say('folder-refused', { file, because })} [${code ?? ''}]`]);
  }
  return layout.lines([outcome === 'revocations' ? say('folder-revocations', { applications: named }) : say(`folder-${outcome}`, { applications: named, until })]);
}
