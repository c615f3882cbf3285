import { readImportFolder } from '#main/import-folder/read-import-folder.ts';
import type { ReaderTask } from './reader-task.ts';
import { readSettled } from './settled.ts';

/** Reads what it is asked for, tells it to the process that asked, and ends. Whoever asked may end it at any moment: it writes nothing. */
process.once('message', (task: ReaderTask) => {
  void (async () => {
    const answer = task.read === 'folder' ? await readImportFolder(task.folder) : readSettled(task.overrides);
    process.send?.(answer, undefined, undefined, () => process.disconnect());
  })();
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit());
