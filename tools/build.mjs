import { bundle } from './build/bundle.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { runTool } from './setup/say.mjs';

await runTool(async () => {
  await bundle(await makeReady());
});
