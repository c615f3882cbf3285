import { productId, type ProductId } from '#core/application/application.ts';
import { parsePackedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import type { AccessKind, Qualifier } from '#core/entitlement/policy.ts';
import { FieldReader } from '../encoding/field-reader.ts';
import { isJsonObject, parseStrictJson, type JsonObject } from '../encoding/strict-json.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';
import type { AccessControl, PolicyDocument, RequestedSecurable, Securable } from './policy-document.ts';

const SUPPORTED_VERSION = 1;
const NO_ID = '00000000-0000-0000-0000-000000000000' as CheckoutId;
const NO_PRODUCT = 0 as ProductId;

/** Reads the policy JSON (format document 4): every named field checked for its type, the others ignored. */
export function readPolicyDocument(bytes: Uint8Array): { readonly ok: true; readonly document: PolicyDocument } | FormatProblem {
  const json = parseStrictJson(bytes);
  if (!json.ok) return formatProblem('damaged', `policy-${json.problem}`);
  if (!isJsonObject(json.value)) return formatProblem('damaged', 'policy-no-object');
  const policy = json.value;
  const version = policy['PolicyVersion'];
  if (typeof version !== 'number') return formatProblem('damaged', 'wrong-type: PolicyVersion');
  if (version !== SUPPORTED_VERSION) return formatProblem('unsupported-version', 'policy-version-differs');
  const reader = new FieldReader();
  const document = readDocument(reader, policy);
  if (reader.problem !== null) return formatProblem('damaged', reader.problem);
  if (document.expiresAt <= document.createdAt) return formatProblem('damaged', 'ends-before-it-begins');
  if (hasRepeatedSecurable(document.securables)) return formatProblem('damaged', 'securable-repeated');
  return { ok: true, document };
}

function readDocument(reader: FieldReader, policy: JsonObject): PolicyDocument {
  const request = reader.object(policy, 'RequestData');
  for (const name of UNUSED_REQUEST_TEXTS) reader.optionalText(request, name);
  const user = reader.object(policy, 'UserData');
  for (const name of UNUSED_USER_TEXTS) reader.optionalText(user, name);
  const metaData = reader.optionalObject(policy, 'MetaData');
  reader.optionalText(metaData, 'LicensingMode');
  reader.optionalText(policy, 'MachineSignature');
  reader.optionalTexts(policy, 'AppliesToSecurableIds');
  return {
    policyId: readPolicyId(reader, policy),
    createdAt: reader.instant(policy, 'PolicyCreatedOn'),
    expiresAt: reader.instant(policy, 'PolicyExpiresOn'),
    machineName: reader.optionalText(request, 'MachineName'),
    requestedSecurables: reader.optionalObjects(request, 'RequestedSecurables', (item) => readRequested(reader, item)),
    userId: reader.nonEmptyText(policy, 'AppliesToUserId'),
    accessControls: reader.objects(policy, 'ACLs', (item) => readAccessControl(reader, item)),
    securables: reader.objects(policy, 'SecurableData', (item) => readSecurable(reader, item)),
    organizationId: reader.nonEmptyText(user, 'OrganizationId'),
    organizationName: reader.optionalText(metaData, 'SiteName'),
    usageCountry: reader.optionalText(user, 'UsageCountryISO'),
    defaultQualifiers: readQualifiers(reader, policy, 'DefaultQualifiers'),
  };
}

const UNUSED_REQUEST_TEXTS = [
  'MachineSID',
  'AccessKey',
  'UserId',
  'CheckedOutDate',
  'ClientDateTime',
  'Locale',
  'AppliesTo',
  'ProjectId',
] as const;

const UNUSED_USER_TEXTS = ['UserId', 'UltimateSAPId', 'UltimateId', 'UltimateCountryId', 'EntitlementGroupId'] as const;

function readPolicyId(reader: FieldReader, policy: JsonObject): CheckoutId {
  const id = parseCheckoutId(reader.text(policy, 'PolicyId'));
  if (id === null) reader.fail('PolicyId');
  return id ?? NO_ID;
}

function readRequested(reader: FieldReader, item: JsonObject): RequestedSecurable {
  return {
    productId: readProductId(reader, item),
    featureString: reader.optionalText(item, 'FeatureString') ?? '',
    version: readVersion(reader, item),
  };
}

function readAccessControl(reader: FieldReader, item: JsonObject): AccessControl {
  const override = item['AccessOverrideType'];
  if (typeof override !== 'number') reader.optionalText(item, 'AccessOverrideType');
  reader.optionalText(item, 'PrincipalId');
  return {
    securableId: reader.nonEmptyText(item, 'SecurableId'),
    accessKind: readAccessKind(reader, item),
    expiresAt: reader.optionalInstant(item, 'ExpiresOn'),
    qualifiers: readQualifiers(reader, item, 'QualifierOverrides'),
  };
}

function readSecurable(reader: FieldReader, item: JsonObject): Securable {
  reader.optionalNumber(item, 'MasterId');
  reader.optionalNumber(item, 'Quantity');
  return {
    securableId: reader.nonEmptyText(item, 'SecurableId'),
    productId: readProductId(reader, item),
    productName: reader.optionalText(item, 'ProductName') ?? '',
    featureString: reader.optionalText(item, 'FeatureString') ?? '',
    version: readVersion(reader, item),
    qualifiers: readQualifiers(reader, item, 'QualifierOverrides'),
  };
}

function readProductId(reader: FieldReader, item: JsonObject): ProductId {
  const id = productId(reader.number(item, 'ProductId'));
  if (id === null) reader.fail('ProductId');
  return id ?? NO_PRODUCT;
}

/** A packed version; empty, null and absent mean that none is named (format document 4.5). */
function readVersion(reader: FieldReader, item: JsonObject): ApplicationVersion | null {
  const text = reader.optionalText(item, 'Version');
  if (text === null || text === '') return null;
  const version = parsePackedVersion(text);
  if (version === null) reader.fail('Version');
  return version;
}

function readAccessKind(reader: FieldReader, item: JsonObject): AccessKind {
  const kind = item['AccessKind'];
  if (kind === 1 || kind === 2 || kind === 3 || kind === 4) return kind;
  reader.fail('AccessKind');
  return 3;
}

function readQualifiers(reader: FieldReader, from: JsonObject, name: string): readonly Qualifier[] {
  return reader.optionalObjects(from, name, (item) => {
    reader.optionalNumber(item, 'MessageId');
    reader.optionalText(item, 'Type');
    reader.optionalText(item, 'Prompt');
    return { name: reader.text(item, 'Name'), value: reader.text(item, 'Value') };
  });
}

function hasRepeatedSecurable(securables: readonly Securable[]): boolean {
  return new Set(securables.map((securable) => securable.securableId)).size !== securables.length;
}
