import type { ProductId } from '#core/application/application.ts';
import { formatPackedVersion, type ApplicationVersion } from '#core/application/version.ts';
import type { AccessKind, Qualifier } from '#core/entitlement/policy.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** An ACL with the securable it grants: each entry of a document written here has its own of both. */
export interface PolicyEntry {
  /** A guid. */
  readonly securableId: string;
  readonly productId: ProductId;
  readonly productName: string;
  readonly featureString: string;
  readonly version: ApplicationVersion | null;
  readonly accessKind: AccessKind;
  readonly expiresAt: Instant | null;
  readonly entryQualifiers: readonly Qualifier[];
  readonly applicationQualifiers: readonly Qualifier[];
}

/** What goes into a policy JSON (format document 4). */
export interface PolicyContent {
  readonly policyId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly userId: string;
  readonly machineName: string | null;
  readonly audience: string;
  readonly organizationId: string;
  readonly organizationName: string | null;
  readonly usageCountry: string | null;
  readonly entries: readonly PolicyEntry[];
  /** Whether versions stand in `RequestedSecurables`, as in a checkout, or with the securables, as in an evaluation. */
  readonly versionsAre: 'requested' | 'of-securables';
  readonly defaultQualifiers: readonly Qualifier[];
}

/** Writes the policy JSON in the layout and order of the vendor's files, with every field of format document 4.2. */
export function writePolicyJson(content: PolicyContent): string {
  const { entries } = content;
  const rest = JSON.stringify({
    PolicyCreatedOn: sevenDecimals(content.createdAt),
    PolicyExpiresOn: withOffset(content.expiresAt),
    RequestData: requestData(content),
    MachineSignature: null,
    AppliesToUserId: content.userId,
    AppliesToSecurableIds: entries.map((entry) => entry.securableId),
    ACLs: entries.map(accessControl),
    SecurableData: entries.map((entry) => securable(entry, content.versionsAre)),
    UserData: {
      UserId: content.userId,
      OrganizationId: content.organizationId,
      UsageCountryISO: content.usageCountry,
      UltimateSAPId: null,
      UltimateId: null,
      UltimateCountryId: null,
      EntitlementGroupId: null,
    },
    MetaData: { SiteName: content.organizationName, LicensingMode: null },
    DefaultQualifiers: content.defaultQualifiers.map(qualifier),
  });
  // JSON.stringify writes 1 for 1.0; the format has 1.0.
  return `{"PolicyId":${JSON.stringify(content.policyId)},"PolicyVersion":1.0,${rest.slice(1)}`;
}

function requestData(content: PolicyContent): object {
  return {
    MachineSID: null,
    AccessKey: null,
    UserId: content.userId,
    CheckedOutDate: null,
    RequestedSecurables: content.entries.map((entry) => ({
      ProductId: entry.productId,
      FeatureString: entry.featureString,
      Version: content.versionsAre === 'requested' ? packed(entry.version) : '',
    })),
    MachineName: content.machineName,
    ClientDateTime: withOffset(content.createdAt),
    Locale: null,
    AppliesTo: content.audience,
  };
}

function accessControl(entry: PolicyEntry): object {
  return {
    AccessOverrideType: null,
    PrincipalId: null,
    SecurableId: entry.securableId,
    AccessKind: entry.accessKind,
    ExpiresOn: entry.expiresAt === null ? null : withOffset(entry.expiresAt),
    QualifierOverrides: overrides(entry.entryQualifiers),
  };
}

function securable(entry: PolicyEntry, versionsAre: PolicyContent['versionsAre']): object {
  return {
    SecurableId: entry.securableId,
    ProductId: entry.productId,
    ProductName: entry.productName,
    FeatureString: entry.featureString,
    Version: versionsAre === 'of-securables' ? packed(entry.version) : '',
    MasterId: entry.productId,
    QualifierOverrides: overrides(entry.applicationQualifiers),
    Quantity: 1,
  };
}

function overrides(qualifiers: readonly Qualifier[]): readonly object[] | null {
  return qualifiers.length === 0 ? null : qualifiers.map(qualifier);
}

function qualifier({ name, value }: Qualifier): object {
  return { MessageId: 0, Name: name, Value: value, Type: 'string', Prompt: null };
}

function packed(version: ApplicationVersion | null): string {
  return version === null ? '' : formatPackedVersion(version);
}

/** `PolicyCreatedOn`: seven decimals and `Z`. */
function sevenDecimals(at: Instant): string {
  return `${formatIsoInstant(at).slice(0, -1)}0000Z`;
}

/** Every other instant: three decimals and `+00:00`. */
function withOffset(at: Instant): string {
  return `${formatIsoInstant(at).slice(0, -1)}+00:00`;
}
