import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { ROOT } from './setup/folders.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { endLike, runProgram } from './setup/program.mjs';
import { runTool } from './setup/say.mjs';

/** `npm run screens`: takes the pictures of docs/screens again; words after `--` are names of scenes. */
await runTool(async () => {
  const runtime = await makeReady({ forTests: true });
  await bundle(runtime);
  await buildPage(runtime);
  const env = { ...runtime.env, LICENSING_SCREENS: process.argv.slice(2).join(',') };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  endLike(await runProgram(runtime.node, [vitest, 'run', '--config', 'tools/testing/screens.config.mjs', '--root', ROOT], { cwd: ROOT, env }));
});
