import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import type { Signer } from '../issuer/create-issuer.ts';
import { signEnvelope } from '../signature/sign-envelope.ts';
import { readJwtClaims, type NamedList } from './jwt-claims.ts';
import { isCheckout } from './policy-document.ts';
import { policyOfDocument } from './policy-of-document.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { securableId } from './securable-id.ts';
import { writeJwtClaims, type JwtParties } from './write-jwt-claims.ts';
import { writePolicyJson } from './write-policy-json.ts';

/** What a policy document is to say; ids and instants are given. */
export interface PolicyDocumentSpec extends JwtParties {
  /** `policyId` is a guid in lower case; an entitlement's `kind` has to be what its `UsageType` qualifiers say. */
  readonly policy: Policy;
  /** The nonce of the request that it answers; `null` where there was none, and then no client takes it for a sign-in. */
  readonly nonce: string | null;
  /** The revocation list that is given beside it; left out where there is none. */
  readonly revocations?: NamedList;
}

/** A policy document, or why there is none: a verifier would refuse it or read another policy than this out of it. */
export type PolicyIssueResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'does-not-read-back' };

/** Issues a seven-day policy (format document 10). The same spec and signer give the same bytes. */
export function issuePolicyDocument(spec: PolicyDocumentSpec, signer: Signer): PolicyIssueResult {
  const { policy } = spec;
  const payload = writeJwtClaims(policyJsonOf(spec), policy.createdAt, spec, spec.nonce, spec.revocations);
  if (!readsBack(payload, policy)) return { ok: false, problem: 'does-not-read-back' };
  return { ok: true, bytes: signEnvelope('JWT', payload, signer).bytes };
}

function policyJsonOf({ policy, audience }: PolicyDocumentSpec): string {
  return writePolicyJson({
    ...policy,
    machineName: null,
    audience,
    entries: policy.entitlements.map((entitlement, place) => ({
      ...entitlement,
      securableId: securableId(entitlement, place),
    })),
    versionsAre: 'of-securables',
  });
}

function readsBack(payload: Uint8Array, policy: Policy): boolean {
  const claims = readJwtClaims(payload);
  if (!claims.ok) return false;
  const read = readPolicyDocument(claims.policy);
  if (!read.ok || isCheckout(read.document)) return false;
  return JSON.stringify(policyOfDocument(read.document)) === JSON.stringify(asRead(policy));
}

/** A policy with its fields in the order in which the reader makes them. */
function asRead(policy: Policy): Policy {
  return {
    policyId: policy.policyId,
    createdAt: policy.createdAt,
    expiresAt: policy.expiresAt,
    userId: policy.userId,
    organizationId: policy.organizationId,
    organizationName: policy.organizationName,
    usageCountry: policy.usageCountry,
    entitlements: policy.entitlements.map(entitlementAsRead),
    defaultQualifiers: policy.defaultQualifiers.map(({ name, value }) => ({ name, value })),
  };
}

function entitlementAsRead(entitlement: Entitlement): Entitlement {
  return {
    productId: entitlement.productId,
    featureString: entitlement.featureString,
    productName: entitlement.productName,
    kind: entitlement.kind,
    version: entitlement.version,
    accessKind: entitlement.accessKind,
    expiresAt: entitlement.expiresAt,
    entryQualifiers: entitlement.entryQualifiers.map(({ name, value }) => ({ name, value })),
    applicationQualifiers: entitlement.applicationQualifiers.map(({ name, value }) => ({ name, value })),
  };
}
