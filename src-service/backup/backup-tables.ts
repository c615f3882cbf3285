import type { Tables } from '../store/tables.ts';

/**
 * What a backup holds, in the order in which rows can be put back, each table with the columns that order its rows. `null`: what is good
 * for a sign-in only is not kept.
 */
export const BACKUP_TABLES = {
  organization: ['id'],
  member: ['id'],
  member_account: ['member_id', 'issuer'],
  application: ['organization_id', 'product_id', 'feature_string'],
  application_version: ['organization_id', 'product_id', 'feature_string', 'version'],
  contract: ['id'],
  country: ['organization_id', 'country'],
  country_restriction: ['organization_id', 'country', 'product_id', 'feature_string'],
  activation_key: ['organization_id', 'country'],
  entitlement: ['id'],
  checkout_usage: ['id'],
  // What extends another one ends later, always; it may have been issued in the same millisecond.
  checkout: ['expires_at', 'id'],
  checkout_application: ['checkout_id', 'place'],
  receipt: ['checkout_id', 'code', 'profile'],
  bulk_request: ['organization_id', 'id'],
  bulk_row: ['organization_id', 'request_id', 'line'],
  revoked_checkout: ['checkout_id'],
  revoked_certificate: ['organization_id', 'issuer_key', 'serial'],
  revocation_list: ['organization_id', 'signer_serial'],
  usage_session: ['id'],
  audit: ['organization_id', 'number'],
  issuer: ['organization_id', 'serial'],
  access_token: null,
  sign_in_state: null,
  // Derived again when it is asked for.
  checkout_history: null,
  history_row: null,
  history_text: null,
  sign_in_key: null,
  sign_in_link: null,
  sign_in_attempt: null,
} as const satisfies { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] | null };

/** The tables of a backup, in their order. */
export const TABLES_KEPT = (Object.keys(BACKUP_TABLES) as (keyof Tables)[]).filter((table) => BACKUP_TABLES[table] !== null);
