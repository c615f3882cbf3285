import type { Migration } from './migration.ts';

/** Organisations with what they own: people, catalogue, checkouts, usage and history. */
export const firstTables: Migration = {
  number: 1,
  name: 'first-tables',
  statements: ({ integer, bytes, tableEnd }) => [
    `create table organization (
      id text primary key,
      name text not null,
      created_at ${integer} not null,
      requires_sign_in ${integer} not null check (requires_sign_in in (0, 1)),
      audit_number ${integer} not null,
      audit_hash text not null
    )${tableEnd}`,
    `create table member (
      id text primary key,
      organization_id text not null references organization (id),
      email text not null,
      email_key text not null,
      name text not null,
      usage_country text not null,
      role text not null check (role in ('user', 'administrator', 'co-administrator')),
      disabled ${integer} not null check (disabled in (0, 1)),
      password text,
      created_at ${integer} not null,
      unique (organization_id, email_key)
    )${tableEnd}`,
    `create table access_token (
      digest text primary key,
      member_id text not null references member (id),
      created_at ${integer} not null,
      expires_at ${integer} not null,
      revoked_at ${integer}
    )${tableEnd}`,
    `create table application (
      organization_id text not null references organization (id),
      product_id ${integer} not null,
      feature_string text not null,
      name text not null,
      primary key (organization_id, product_id, feature_string)
    )${tableEnd}`,
    `create table application_version (
      organization_id text not null,
      product_id ${integer} not null,
      feature_string text not null,
      version text not null,
      license_service text not null check (license_service in ('SES', 'SELECTserver')),
      primary key (organization_id, product_id, feature_string, version),
      foreign key (organization_id, product_id, feature_string) references application (organization_id, product_id, feature_string)
    )${tableEnd}`,
    `create table contract (
      id text primary key,
      organization_id text not null references organization (id),
      name text not null,
      ends_on text not null,
      maintenance ${integer} not null check (maintenance in (0, 1)),
      unique (organization_id, name)
    )${tableEnd}`,
    `create table country (
      organization_id text not null references organization (id),
      country text not null,
      time_zone text not null,
      checkouts_enabled ${integer} not null check (checkouts_enabled in (0, 1)),
      longest_days ${integer} check (longest_days between 1 and 365),
      primary key (organization_id, country)
    )${tableEnd}`,
    `create table country_restriction (
      organization_id text not null,
      country text not null,
      product_id ${integer} not null,
      feature_string text not null,
      primary key (organization_id, country, product_id, feature_string),
      foreign key (organization_id, country) references country (organization_id, country)
    )${tableEnd}`,
    `create table activation_key (
      organization_id text not null references organization (id),
      country text not null,
      activation_key text not null,
      primary key (organization_id, country)
    )${tableEnd}`,
    `create table entitlement (
      id text primary key,
      organization_id text not null references organization (id),
      member_id text references member (id),
      country text not null,
      contract_id text not null references contract (id),
      product_id ${integer} not null,
      feature_string text not null,
      kind text not null check (kind in ('ordinary', 'trial', 'evaluation')),
      access_kind ${integer} not null check (access_kind between 1 and 4),
      version text,
      expires_at ${integer},
      qualifiers text not null,
      foreign key (organization_id, product_id, feature_string) references application (organization_id, product_id, feature_string)
    )${tableEnd}`,
    'create index entitlement_by_application on entitlement (organization_id, country, product_id, feature_string)',
    ...checkoutTables(integer, bytes, tableEnd),
    ...recordTables(integer, bytes, tableEnd),
  ],
};

function checkoutTables(integer: string, bytes: string, tableEnd: string): readonly string[] {
  return [
    `create table checkout_usage (
      id text primary key,
      organization_id text not null references organization (id),
      member_id text not null references member (id),
      started_at ${integer} not null,
      ends_at ${integer} not null,
      stopped_at ${integer},
      stopped_by text check (stopped_by in ('check-in', 'receipt'))
    )${tableEnd}`,
    `create table checkout (
      id text primary key,
      organization_id text not null references organization (id),
      member_id text not null references member (id),
      email text not null,
      user_name text not null,
      machine_name text not null,
      machine_key text not null,
      license_service text not null,
      country text not null,
      time_zone text not null,
      issued_at ${integer} not null,
      ends_on text not null,
      expires_at ${integer} not null,
      maintenance ${integer} not null,
      extends_id text unique references checkout (id),
      usage_id text not null references checkout_usage (id),
      made_by text not null,
      cleared_at ${integer},
      checked_in_at ${integer},
      checked_in_by text,
      signer_serial text not null,
      license_signature ${bytes} not null,
      file ${bytes} not null
    )${tableEnd}`,
    'create index checkout_by_issue on checkout (organization_id, issued_at, id)',
    'create index checkout_by_member on checkout (member_id, expires_at)',
    'create index checkout_by_usage on checkout (usage_id)',
    `create table checkout_application (
      checkout_id text not null references checkout (id),
      place ${integer} not null,
      product_id ${integer} not null,
      feature_string text not null,
      name text not null,
      version text not null,
      primary key (checkout_id, place)
    )${tableEnd}`,
    `create table receipt (
      checkout_id text not null references checkout (id),
      code text not null,
      profile text not null,
      organization_id text not null references organization (id),
      cleared_at ${integer} not null,
      client_version text not null,
      received_at ${integer} not null,
      received_from text not null,
      primary key (checkout_id, code, profile)
    )${tableEnd}`,
  ];
}

function recordTables(integer: string, bytes: string, tableEnd: string): readonly string[] {
  return [
    `create table revoked_checkout (
      checkout_id text primary key references checkout (id),
      organization_id text not null references organization (id),
      revoked_at ${integer} not null,
      until ${integer} not null
    )${tableEnd}`,
    'create index revoked_checkout_by_end on revoked_checkout (organization_id, until)',
    `create table revoked_certificate (
      organization_id text not null references organization (id),
      issuer_key text not null,
      serial text not null,
      from_at ${integer},
      primary key (organization_id, issuer_key, serial)
    )${tableEnd}`,
    `create table revocation_list (
      organization_id text not null references organization (id),
      signer_serial text not null,
      number ${integer} not null,
      issued_at ${integer} not null,
      content_digest text not null,
      file ${bytes} not null,
      primary key (organization_id, signer_serial)
    )${tableEnd}`,
    `create table usage_session (
      id text primary key,
      organization_id text not null references organization (id),
      member_id text not null references member (id),
      machine_name text not null,
      product_id ${integer} not null,
      feature_string text not null,
      version text,
      started_at ${integer} not null,
      ended_at ${integer},
      online ${integer} not null check (online in (0, 1)),
      received_at ${integer} not null
    )${tableEnd}`,
    'create index usage_session_by_start on usage_session (organization_id, started_at)',
    `create table audit (
      organization_id text not null references organization (id),
      number ${integer} not null,
      at ${integer} not null,
      actor text not null,
      action text not null,
      subject text not null,
      before_text text,
      after_text text,
      hash text not null,
      primary key (organization_id, number)
    )${tableEnd}`,
    `create table issuer (
      organization_id text not null references organization (id),
      serial text not null,
      created_at ${integer} not null,
      valid_from ${integer} not null,
      valid_until ${integer} not null,
      leaf ${bytes} not null,
      issuing ${bytes} not null,
      root ${bytes} not null,
      sealed_keys ${bytes},
      primary key (organization_id, serial)
    )${tableEnd}`,
    `create table sign_in_state (
      kind text not null,
      id text not null,
      payload text not null,
      grant_id text,
      user_code text,
      uid text,
      consumed_at ${integer},
      expires_at ${integer},
      primary key (kind, id)
    )${tableEnd}`,
    'create index sign_in_state_by_grant on sign_in_state (grant_id)',
    'create index sign_in_state_by_uid on sign_in_state (kind, uid)',
    'create index sign_in_state_by_end on sign_in_state (expires_at)',
  ];
}
