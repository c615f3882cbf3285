import { activationKeysTable } from './activation-keys-table.ts';
import { applicationsTable } from './applications-table.ts';
import type { CatalogueTable } from './catalogue-table.ts';
import { contractsTable } from './contracts-table.ts';
import { entitlementsTable } from './entitlements-table.ts';
import { usersTable } from './users-table.ts';

/** Every table of the catalogue, by the name that requests and commands have for it, in the order in which they build on each other. */
export const ALL_TABLES = {
  users: usersTable,
  applications: applicationsTable,
  contracts: contractsTable,
  'activation-keys': activationKeysTable,
  entitlements: entitlementsTable,
} as const satisfies Record<string, CatalogueTable>;

/** The name of one of them. */
export type TableName = keyof typeof ALL_TABLES;
