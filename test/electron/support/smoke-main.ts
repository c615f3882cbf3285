import { app } from 'electron';
import { join } from 'node:path';
import { ArrivingFiles, filesAmong } from '#main/electron/arriving-files.ts';
import { prepareShell, runShell } from '#main/electron/run-shell.ts';
import { forwardingApi } from './forwarding-api.ts';

/**
 * The main process under test: the product's own shell, with a licensing API that is asked in a Node 24 process, since better-sqlite3
 * does not load in the Electron of these tests. What it is told lies beside it (shell-place.ts).
 */
prepareShell({ outside: ['https://help.example.org'], mayInspect: false });
const arriving = new ArrivingFiles();
arriving.add(filesAmong(process.argv, process.cwd(), false));

const place = join(__dirname, '..', '..', '..');
const api = forwardingApi(join(place, 'node'), join(place, 'api', 'api-process.cjs'));
arriving.handTo((paths) => api.offerFiles(paths));
app.on('will-quit', () => void api.close());

void runShell({
  api,
  surface: { kind: 'licensing-tool' },
  pageFolder: join(__dirname, 'page'),
  preload: join(__dirname, 'preload.cjs'),
  mayInspect: false,
  boundsFile: join(app.getPath('userData'), 'window.json'),
  ready: () => process.stdout.write('window-ready\n'),
});
