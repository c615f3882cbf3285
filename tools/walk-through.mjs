import { bundledProgram } from './build/bundle.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { endLike, runProgram } from './setup/program.mjs';
import { runTool } from './setup/say.mjs';

/** `npm run walk-through`: walks through the main job on the command line, in a throw-away profile. */
await runTool(async () => {
  const runtime = await makeReady();
  const program = await bundledProgram(runtime, 'walk-through');
  endLike(await runProgram(runtime.node, [program, ...process.argv.slice(2)], { env: runtime.env }));
});
