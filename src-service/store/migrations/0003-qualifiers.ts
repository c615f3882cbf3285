import type { Migration } from './migration.ts';

/** Qualifiers of a whole organisation and of an application, beside those of entitlements: JSON lists of names and values. */
export const qualifiers: Migration = {
  number: 3,
  name: 'qualifiers',
  statements: () => [
    "alter table organization add column qualifiers text not null default '[]'",
    "alter table application add column qualifiers text not null default '[]'",
  ],
};
