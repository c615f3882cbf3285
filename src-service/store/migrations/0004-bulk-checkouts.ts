import type { Migration } from './migration.ts';

/** Requests that make many checkouts, row by row; and indexes for who has what on a machine, and for usage in its order. */
export const bulkCheckouts: Migration = {
  number: 4,
  name: 'bulk-checkouts',
  statements: ({ integer, tableEnd }) => [
    `create table bulk_request (
      organization_id text not null references organization (id),
      id text not null,
      begun_by text not null,
      begun_at ${integer} not null,
      content_digest text not null,
      row_count ${integer} not null,
      finished_at ${integer},
      primary key (organization_id, id)
    )${tableEnd}`,
    `create table bulk_row (
      organization_id text not null,
      request_id text not null,
      line ${integer} not null,
      checkout_id text references checkout (id),
      problems text,
      primary key (organization_id, request_id, line),
      foreign key (organization_id, request_id) references bulk_request (organization_id, id)
    )${tableEnd}`,
    'create index checkout_by_machine on checkout (organization_id, machine_key, member_id)',
    'create index checkout_usage_by_start on checkout_usage (organization_id, started_at, id)',
    'create index usage_session_by_user on usage_session (organization_id, member_id, machine_name, product_id, feature_string, started_at, id)',
  ],
};
