import { filesOfInput } from './chosen-files.ts';
import type { LicensingWindow } from './licensing-window.ts';

/**
 * Lets the person choose files or a folder: in the system's own dialog where the host has one, else in the browser's. What was
 * chosen arrives in the window's queue, which the Import page takes from; nothing arrives when nothing was chosen. A dialog that does
 * not come up is said above the page.
 */
export async function chooseFiles(window: LicensingWindow, what: 'files' | 'folder'): Promise<void> {
  if (window.host === 'browser') {
    chooseInBrowser(window, what);
    return;
  }
  const reply = await window.ask('chooseFiles', { what });
  if (!reply.ok) window.notify({ problem: reply });
  else if (reply.value !== null) window.arrive({ kind: 'preview', preview: reply.value });
}

function chooseInBrowser(window: LicensingWindow, what: 'files' | 'folder'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  // A field that is in no document can be collected while its dialog is open, and what was chosen then never arrives.
  document.querySelector('[data-choosing]')?.remove();
  input.dataset['choosing'] = what;
  document.body.append(input);
  if (what === 'folder') input.webkitdirectory = true;
  else input.multiple = true;
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    input.remove();
    if (input.files !== null && input.files.length > 0) window.arrive({ kind: 'files', files: filesOfInput(input.files) });
  });
  input.click();
}
