import type { Generated } from 'kysely';
import type { AccessKind, EntitlementKind } from '#core/entitlement/policy.ts';
import type { LicenseService } from '#core/application/application.ts';

/** What somebody may do; a co-administrator may do what an administrator may. */
export type Role = 'user' | 'administrator' | 'co-administrator';

/** No and yes, as both databases have them. */
export type Flag = 0 | 1;

interface OrganizationRow {
  id: string;
  name: string;
  created_at: number;
  requires_sign_in: Flag;
  qualifiers: Generated<string>;
  audit_number: number;
  audit_hash: string;
}

interface MemberRow {
  id: string;
  organization_id: string;
  email: string;
  email_key: string;
  name: string;
  usage_country: string;
  role: Role;
  disabled: Flag;
  password: string | null;
  created_at: number;
}

interface AccessTokenRow {
  digest: string;
  member_id: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

interface ApplicationColumns {
  product_id: number;
  feature_string: string;
}

interface ApplicationRow extends ApplicationColumns {
  organization_id: string;
  name: string;
  qualifiers: Generated<string>;
}

interface ApplicationVersionRow extends ApplicationColumns {
  organization_id: string;
  version: string;
  license_service: LicenseService;
}

interface ContractRow {
  id: string;
  organization_id: string;
  name: string;
  ends_on: string;
  maintenance: Flag;
}

interface CountryRow {
  organization_id: string;
  country: string;
  time_zone: string;
  checkouts_enabled: Flag;
  longest_days: number | null;
}

interface CountryRestrictionRow extends ApplicationColumns {
  organization_id: string;
  country: string;
}

interface ActivationKeyRow {
  organization_id: string;
  country: string;
  activation_key: string;
}

interface EntitlementRow extends ApplicationColumns {
  id: string;
  organization_id: string;
  member_id: string | null;
  country: string;
  contract_id: string;
  kind: EntitlementKind;
  access_kind: AccessKind;
  version: string | null;
  expires_at: number | null;
  qualifiers: string;
}

interface CheckoutUsageRow {
  id: string;
  organization_id: string;
  member_id: string;
  started_at: number;
  ends_at: number;
  stopped_at: number | null;
  stopped_by: 'check-in' | 'receipt' | null;
}

/** A checkout as it is stored. */
export interface CheckoutRow {
  id: string;
  organization_id: string;
  member_id: string;
  email: string;
  user_name: string;
  machine_name: string;
  machine_key: string;
  license_service: LicenseService;
  country: string;
  time_zone: string;
  issued_at: number;
  ends_on: string;
  expires_at: number;
  maintenance: Flag;
  extends_id: string | null;
  usage_id: string;
  made_by: string;
  cleared_at: number | null;
  checked_in_at: number | null;
  checked_in_by: string | null;
  signer_serial: string;
  license_signature: Uint8Array;
  file: Uint8Array;
}

interface CheckoutApplicationRow extends ApplicationColumns {
  checkout_id: string;
  place: number;
  name: string;
  version: string;
}

interface ReceiptRow {
  checkout_id: string;
  code: string;
  profile: string;
  organization_id: string;
  cleared_at: number;
  client_version: string;
  received_at: number;
  received_from: string;
}

/** A request that makes many checkouts; `finished_at` once every row has its result. */
interface BulkRequestRow {
  organization_id: string;
  id: string;
  begun_by: string;
  begun_at: number;
  content_digest: string;
  row_count: number;
  finished_at: number | null;
}

/** What became of a row of it: a checkout, or problems as JSON. */
interface BulkRowRow {
  organization_id: string;
  request_id: string;
  line: number;
  checkout_id: string | null;
  problems: string | null;
}

interface RevokedCheckoutRow {
  checkout_id: string;
  organization_id: string;
  revoked_at: number;
  until: number;
}

interface RevokedCertificateRow {
  organization_id: string;
  issuer_key: string;
  serial: string;
  from_at: number | null;
}

interface RevocationListRow {
  organization_id: string;
  signer_serial: string;
  number: number;
  issued_at: number;
  content_digest: string;
  file: Uint8Array;
}

interface UsageSessionRow extends ApplicationColumns {
  id: string;
  organization_id: string;
  member_id: string;
  machine_name: string;
  version: string | null;
  started_at: number;
  ended_at: number | null;
  online: Flag;
  received_at: number;
}

/** One change, linked to the one before by its hash. */
export interface AuditRow {
  organization_id: string;
  number: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  before_text: string | null;
  after_text: string | null;
  hash: string;
}

/** Certificates of an issuer, and its keys where they lie in the store (sealed). */
export interface IssuerRow {
  serial: string;
  organization_id: string;
  created_at: number;
  valid_from: number;
  valid_until: number;
  leaf: Uint8Array;
  issuing: Uint8Array;
  root: Uint8Array;
  sealed_keys: Uint8Array | null;
}

interface SignInStateRow {
  kind: string;
  id: string;
  payload: string;
  grant_id: string | null;
  user_code: string | null;
  uid: string | null;
  consumed_at: number | null;
  expires_at: number | null;
  /** Whose it is, where it is somebody's: what is taken away when they may no longer sign in. */
  member_id: string | null;
  /** How often a refresh token was changed for a new one; the others have none. */
  rotation: number | null;
  /** Since when another refresh token has its place, because its answer was lost. */
  superseded_at: number | null;
}

/** Keys of the embedded provider, sealed. */
export interface SignInKeyRow {
  id: string;
  made_at: number;
  sealed: Uint8Array;
}

/** An account at another provider of sign-ins, and whose it is. */
interface MemberAccountRow {
  member_id: string;
  issuer: string;
  subject: string;
  bound_at: number;
}

interface SignInLinkRow {
  digest: string;
  member_id: string;
  made_at: number;
  expires_at: number;
}

interface SignInAttemptRow {
  id: string;
  failures: number;
  last_at: number;
  blocked_until: number;
}

/** How far the history of checkouts is derived (src-service/checkout-history). */
interface CheckoutHistoryRow {
  organization_id: string;
  number: number;
  audit_number: number;
  change: number;
  as_of: number;
  next_end: number | null;
  rows: number;
  texts: number;
  orders: string;
}

interface HistoryRowRow {
  history: number;
  number: number;
  checkout_id: string;
  state: number;
  country: string;
  license_service: number;
  user_text: number;
  machine_text: number;
  applications_text: number;
  issued_at: number;
  expires_at: number;
  cleared_at: number | null;
  checked_in_at: number | null;
}

interface HistoryTextRow {
  history: number;
  number: number;
  kind: number;
  digest: string;
  label: string;
  version: string;
  folded: string;
  place_root: number | null;
  place_es: number | null;
  place_pl: number | null;
  place_ja: number | null;
}

/** Every table of the store. Instants are milliseconds since 1970; days are `YYYY-MM-DD`; versions are dotted. */
export interface Tables {
  organization: OrganizationRow;
  member: MemberRow;
  member_account: MemberAccountRow;
  access_token: AccessTokenRow;
  application: ApplicationRow;
  application_version: ApplicationVersionRow;
  contract: ContractRow;
  country: CountryRow;
  country_restriction: CountryRestrictionRow;
  activation_key: ActivationKeyRow;
  entitlement: EntitlementRow;
  checkout_usage: CheckoutUsageRow;
  checkout: CheckoutRow;
  checkout_application: CheckoutApplicationRow;
  receipt: ReceiptRow;
  bulk_request: BulkRequestRow;
  bulk_row: BulkRowRow;
  revoked_checkout: RevokedCheckoutRow;
  revoked_certificate: RevokedCertificateRow;
  revocation_list: RevocationListRow;
  usage_session: UsageSessionRow;
  audit: AuditRow;
  issuer: IssuerRow;
  sign_in_state: SignInStateRow;
  checkout_history: CheckoutHistoryRow;
  history_row: HistoryRowRow;
  history_text: HistoryTextRow;
  sign_in_key: SignInKeyRow;
  sign_in_link: SignInLinkRow;
  sign_in_attempt: SignInAttemptRow;
}
