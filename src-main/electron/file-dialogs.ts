import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { SayInWindow } from '#core/texts/texts.ts';

/** A file or folder that a person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly path: string;
}

/**
 * Lets a person choose license files, or a folder of them, in the system's own dialog; empty where they chose nothing.
 */
export async function chooseFiles(
  window: BrowserWindow,
  what: 'files' | 'folder',
  say: SayInWindow<'native'>,
): Promise<readonly ChosenFile[]> {
  const { filePaths } = await dialog.showOpenDialog(
    window,
    what === 'folder'
      ? { title: say('choose-folder'), properties: ['openDirectory'] }
      : {
          title: say('choose-files'),
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: say('license-files'), extensions: ['belic', 'xml', 'zip'] },
            { name: say('all-files'), extensions: ['*'] },
          ],
        },
  );
  return filePaths.map((path) => ({ name: basename(path), path }));
}
