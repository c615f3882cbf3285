import type { Migration } from './migration.ts';

/** What the embedded provider keeps beside its state: its keys, one-time links, and how often a sign-in failed. */
export const signInTables: Migration = {
  number: 2,
  name: 'sign-in',
  statements: ({ integer, bytes, tableEnd }) => [
    'alter table sign_in_state add column member_id text',
    `alter table sign_in_state add column rotation ${integer}`,
    `alter table sign_in_state add column superseded_at ${integer}`,
    'create index sign_in_state_by_member on sign_in_state (member_id)',
    `create table sign_in_key (
      id text primary key,
      made_at ${integer} not null,
      sealed ${bytes} not null
    )${tableEnd}`,
    `create table sign_in_link (
      digest text primary key,
      member_id text not null references member (id) on delete cascade,
      made_at ${integer} not null,
      expires_at ${integer} not null
    )${tableEnd}`,
    'create index sign_in_link_by_member on sign_in_link (member_id)',
    `create table sign_in_attempt (
      id text primary key,
      failures ${integer} not null,
      last_at ${integer} not null,
      blocked_until ${integer} not null
    )${tableEnd}`,
    'create index sign_in_attempt_by_time on sign_in_attempt (last_at)',
  ],
};
