import { join } from 'node:path';
import { app, type Session } from 'electron';
import { isOwnBlob } from '../page/page-address.ts';

/**
 * Lets the page give the person a file to keep (a receipt, a report, a list), which it made itself, and shows the
 * system's own dialog for where. Every other download is refused.
 */
export function saveOwnFilesOnly(session: Session): void {
  session.on('will-download', (event, item) => {
    if (isOwnBlob(item.getURL())) item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) });
    else event.preventDefault();
  });
}
