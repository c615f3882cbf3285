import type { Policy } from '#core/entitlement/policy.ts';
import { printable } from '#core/texts/printable.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CommandContext } from '../command-context.ts';
import { LABELS } from '../labels.ts';
import type { Row } from '../layout.ts';

/** A policy in a few rows. */
export function policyRows({ organizationName, organizationId, usageCountry, entitlements, expiresAt }: Policy, { texts }: CommandContext): readonly Row[] {
  return [
    [LABELS.organisation, printable(organizationName ?? organizationId)],
    [LABELS.usageCountry, usageCountry],
    [LABELS.entitlements, String(entitlements.length)],
    [LABELS.goodUntil, texts.instant(expiresAt)],
  ];
}

/** A policy in `--json`. */
export function policyJson({ userId, organizationId, organizationName, usageCountry, entitlements, createdAt, expiresAt }: Policy): Readonly<Record<string, unknown>> {
  return {
    userId,
    organization: { id: organizationId, name: organizationName },
    usageCountry,
    entitlements: entitlements.length,
    createdAt: formatIsoInstant(createdAt),
    expiresAt: formatIsoInstant(expiresAt),
  };
}
