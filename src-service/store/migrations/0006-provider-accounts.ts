import type { Migration } from './migration.ts';

/** Which account at another provider of sign-ins is whose: bound when they first come with their address. */
export const providerAccounts: Migration = {
  number: 6,
  name: 'provider-accounts',
  statements: ({ integer, tableEnd }) => [
    `create table member_account (
      member_id text not null references member (id) on delete cascade,
      issuer text not null,
      subject text not null,
      bound_at ${integer} not null,
      primary key (member_id, issuer),
      unique (issuer, subject)
    )${tableEnd}`,
  ],
};
