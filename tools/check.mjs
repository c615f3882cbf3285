import { runCheck } from './check/run-check.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { runTool } from './setup/say.mjs';

/** `npm run check`: types, lint, dependency rule and unused code; the same here and in continuous integration. */
await runTool(async () => {
  const { failed } = await runCheck(await makeReady());
  if (failed.length > 0) process.exitCode = 1;
});
