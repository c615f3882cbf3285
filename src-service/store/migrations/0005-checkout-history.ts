import type { Migration } from './migration.ts';

/**
 * What the portal's History reads: a narrow row for each checkout, its texts apart with their places in the order of each language.
 * All of it follows from other tables and can be derived again (ADR 0028).
 */
export const checkoutHistory: Migration = {
  number: 5,
  name: 'checkout-history',
  statements: ({ integer, tableEnd, clusteredEnd }) => [
    `create table checkout_history (
      organization_id text primary key references organization (id),
      number integer not null unique,
      audit_number ${integer} not null,
      change ${integer} not null,
      as_of ${integer} not null,
      next_end ${integer},
      rows integer not null,
      texts integer not null,
      orders text not null
    )${tableEnd}`,
    `create table history_row (
      history integer not null,
      number integer not null,
      checkout_id text not null unique,
      state integer not null check (state between 0 and 4),
      country text not null,
      license_service integer not null check (license_service in (0, 1)),
      user_text integer not null,
      machine_text integer not null,
      applications_text integer not null,
      issued_at ${integer} not null,
      expires_at ${integer} not null,
      cleared_at ${integer},
      checked_in_at ${integer},
      primary key (history, number)
    )${clusteredEnd}`,
    'create index history_row_by_issue on history_row (history, issued_at, number)',
    'create index history_row_by_end on history_row (history, expires_at, number)',
    'create index history_row_by_state on history_row (history, state, expires_at)',
    'create index history_row_by_country on history_row (history, country, issued_at)',
    'create index history_row_by_user on history_row (history, user_text, issued_at)',
    'create index history_row_by_machine on history_row (history, machine_text, issued_at)',
    'create index history_row_by_applications on history_row (history, applications_text, issued_at)',
    `create table history_text (
      history integer not null,
      number integer not null,
      kind integer not null check (kind between 0 and 2),
      digest text not null,
      label text not null,
      version text not null,
      folded text not null,
      place_root ${integer},
      place_es ${integer},
      place_pl ${integer},
      place_ja ${integer},
      primary key (history, number),
      unique (history, kind, digest)
    )${clusteredEnd}`,
    ...['root', 'es', 'pl', 'ja'].map((order) => `create index history_text_by_${order} on history_text (history, kind, place_${order})`),
    ...['root', 'es', 'pl', 'ja'].map((order) => `create index history_text_in_${order} on history_text (history, number, place_${order})`),
  ],
};
