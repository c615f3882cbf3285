import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { DIST } from './setup/folders.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { endLike, runProgram } from './setup/program.mjs';
import { runTool } from './setup/say.mjs';

/**
 * The entitlement service from a checkout: `npm run -s service -- …`. Its streams, exit status and signals are the program's.
 *
 * npm changes to the project's root first; paths on the command line mean the folder in which it was typed.
 */
await runTool(async () => {
  const runtime = await makeReady();
  await bundle(runtime);
  const program = join(DIST, 'service.mjs');
  const typedIn = process.env['npm_lifecycle_event'] === 'service' ? process.env['INIT_CWD'] : undefined;
  endLike(await runProgram(runtime.node, [program, ...process.argv.slice(2)], { cwd: typedIn ?? process.cwd() }));
});
