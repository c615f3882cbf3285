import { ROOT } from '../setup/folders.mjs';
import { cruiseTree } from './cruise-tree.mjs';

const { violations, modules } = await cruiseTree(ROOT);
for (const { rule, from, to } of violations) process.stdout.write(`${from} → ${to}\n    ${rule}\n`);
process.stdout.write(`${String(violations.length)} forbidden imports in ${String(modules)} modules\n`);
if (violations.length > 0) process.exitCode = 1;
