import { bundledProgram } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { electronForStart } from './electron/electron-for-start.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { endLike, runProgram } from './setup/program.mjs';
import { runTool } from './setup/say.mjs';

/** `npm start`: opens the client on a demonstration of its own; `npm start -- --fresh` makes that anew. */
await runTool(async () => {
  const runtime = await makeReady();
  const program = await bundledProgram(runtime, 'client');
  await buildPage(runtime);
  await electronForStart(runtime);
  endLike(await runProgram(runtime.node, [program, '--demonstration', ...process.argv.slice(2)], { env: runtime.env }));
});
