import { firstTables } from './0001-first-tables.ts';
import { signInTables } from './0002-sign-in.ts';
import { qualifiers } from './0003-qualifiers.ts';
import { bulkCheckouts } from './0004-bulk-checkouts.ts';
import { checkoutHistory } from './0005-checkout-history.ts';
import { providerAccounts } from './0006-provider-accounts.ts';
import type { Migration } from './migration.ts';

/** Every migration, in the order of their numbers, which have no gap. */
export const ALL_MIGRATIONS: readonly Migration[] = [firstTables, signInTables, qualifiers, bulkCheckouts, checkoutHistory, providerAccounts];
