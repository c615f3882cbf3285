import { randomUUID } from 'node:crypto';
import type { Application } from '#core/application/application.ts';
import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import { DAY, duration, plus, type Instant } from '#core/time/instant.ts';
import { issuePolicyDocument } from '#license-file/belic/issue-policy-document.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { DEMONSTRATION_APPLICATIONS } from './demonstration-applications.ts';
import { DEMONSTRATION_ORGANIZATION } from './demonstration-issuer.ts';
import { DEMONSTRATION_PARTIES, DEMONSTRATION_USER } from './demonstration-licenses.ts';

/** How long the evaluation of Demo Viewer goes on after each sign-in. */
const EVALUATION = duration(22, DAY);

/** Issues the policy document that the demonstration's entitlement service, if there were one, would give at a sign-in. */
export function issueDemonstrationPolicy(signer: Signer, signedInAt: Instant, nonce: string): Uint8Array {
  const issued = issuePolicyDocument({ ...DEMONSTRATION_PARTIES, policy: policyOf(signedInAt), nonce }, signer);
  if (!issued.ok) throw new Error(`the demonstration policy could not be issued: ${issued.problem}`);
  return issued.bytes;
}

function policyOf(createdAt: Instant): Policy {
  const { modeler, drainage, structures, viewer } = DEMONSTRATION_APPLICATIONS;
  return {
    policyId: randomUUID(),
    createdAt,
    expiresAt: plus(createdAt, duration(7, DAY)),
    userId: DEMONSTRATION_USER,
    organizationId: DEMONSTRATION_ORGANIZATION.organizationId,
    organizationName: DEMONSTRATION_ORGANIZATION.name,
    usageCountry: 'PL',
    entitlements: [...[modeler, drainage, structures].map(ordinary), evaluation(viewer, plus(createdAt, EVALUATION))],
    defaultQualifiers: [
      { name: 'AllowOfflineUsage', value: 'TRUE' },
      { name: 'OfflineDuration', value: '7' },
      { name: 'PolicyInterval', value: '240' },
    ],
  };
}

function ordinary({ productId, featureString, name }: Application): Entitlement {
  return {
    productId,
    featureString,
    productName: name,
    kind: 'ordinary',
    version: null,
    accessKind: 1,
    expiresAt: null,
    entryQualifiers: [],
    applicationQualifiers: [],
  };
}

function evaluation(application: Application, expiresAt: Instant): Entitlement {
  const { version } = application;
  return { ...ordinary(application), kind: 'evaluation', version, expiresAt, entryQualifiers: [{ name: 'UsageType', value: 'Evaluation' }] };
}
