import { parseWords } from './packaging/parse-words.mjs';
import { makePackages } from './packaging/make-packages.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { runTool } from './setup/say.mjs';

/**
 * `npm run package`: makes the packages for a system, this one unless another is named.
 *
 * `-- [--linux | --win | --mac] [--dir] [--electron FOLDER] [--node MACHINE=FILE]… [--output FOLDER]`; `--dir` makes the tree that is
 * packed and no installers (docs/releasing.md).
 */
await runTool(async () => {
  const words = parseWords(process.argv.slice(2));
  await makePackages(words, await makeReady());
});
