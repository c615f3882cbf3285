import { dirname, join, resolve } from 'node:path';
import { onStarterGone, reportToStarter } from '#main/window-host/host-report.ts';
import { takeLaunch } from '#main/window-host/window-launch.ts';
import { runBrowserHost } from './run-browser-host.ts';

const stop = new AbortController();
const end = (): void => stop.abort();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
onStarterGone(end);
// With whoever started this, those who read its words are gone.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const launch = takeLaunch(process.env);
const files = [...launch.files, ...process.argv.slice(2).map((path) => resolve(path))];
// The page is built beside the program.
const pageFolder = join(dirname(process.argv[1] ?? ''), 'page');
void runBrowserHost({ launch: { ...launch, files }, pageFolder, environment: process.env, stop: stop.signal }).catch(noWindow).then((exitCode) => {
  process.exitCode = exitCode;
  // Nothing is left to do, whatever still holds a handle; reports under way arrive first.
  process.once('disconnect', () => process.exit());
  if (process.connected) process.disconnect();
  else process.exit();
});

/** What nobody expected (a page that is not there) is told in a sentence: a stack would help nobody who reads the starter's error stream. */
function noWindow(error: unknown): 1 {
  reportToStarter({ report: 'no-window', why: 'ended-early', detail: error instanceof Error ? error.message : String(error) });
  return 1;
}
