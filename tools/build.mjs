import { bundle } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { runTool } from './setup/say.mjs';

await runTool(async () => {
  const runtime = await makeReady();
  await bundle(runtime);
  await buildPage(runtime);
});
