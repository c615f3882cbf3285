// Another process on the same profile. Arguments: `import PATH`, `clear CHECKOUT-ID`, or `hold`, which keeps the store to itself until
// its input ends; `hold` says `held` once it does.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { openProfileForUse, readSurroundings } from '#main/use-cases/open-profile.ts';
import { clears, imports, valueOf } from '../use-cases/answers.ts';

const [, , command, argument = ''] = process.argv;

if (command === 'hold') await hold(process.env['LICENSING_PROFILE_DIR'] ?? '');
else {
  const opened = valueOf(await openProfileForUse(valueOf(readSurroundings(process.env))));
  const checkoutId = parseCheckoutId(argument);
  if (command === 'import') await imports(opened, argument);
  if (command === 'clear' && checkoutId !== null) clears(opened, checkoutId);
  opened.close();
}

/** `argument` is `writing` (others may read) or `everything` (nobody may even look). */
async function hold(folder: string): Promise<void> {
  const database = new Database(join(folder, 'entitlements.sqlite'));
  if (argument === 'everything') database.pragma('locking_mode = EXCLUSIVE');
  database.exec('BEGIN IMMEDIATE');
  database.prepare('UPDATE profile SET id = id').run();
  process.stdout.write('held');
  for await (const _ of process.stdin);
  database.exec('ROLLBACK');
  database.close();
}
