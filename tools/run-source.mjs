import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { ROOT } from './setup/folders.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { endLike, runProgram } from './setup/program.mjs';
import { SetUpFault, runTool } from './setup/say.mjs';

/**
 * Runs a TypeScript source of this project as it is, on Node 24: `node tools/run-source.mjs [--bundle] SOURCE ARGUMENT…`.
 * With `--bundle` the programs are bundled and the page is built first, for sources that start them.
 */
await runTool(async () => {
  const words = process.argv.slice(2);
  const withBundle = words[0] === '--bundle';
  const [source = '', ...rest] = withBundle ? words.slice(1) : words;
  if (!existsSync(join(ROOT, source))) throw new SetUpFault(`there is no ${source}, so there is nothing to run.`);
  const runtime = await makeReady();
  if (withBundle) {
    await bundle(runtime);
    await buildPage(runtime);
  }
  endLike(await runProgram(runtime.node, [join(ROOT, source), ...rest], { env: runtime.env }));
});
