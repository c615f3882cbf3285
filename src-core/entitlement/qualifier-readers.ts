import type { VersionMatch } from '../application/version-match.ts';
import type { Entitlement, Policy } from './policy.ts';
import { findQualifier, type FoundIn } from './qualifiers.ts';

/** A qualifier read as the type it should have. */
export interface QualifierReading<Value> {
  readonly name: string;
  readonly value: Value;
  /** The text as the policy has it; `null` where no one set it. */
  readonly text: string | null;
  readonly origin: FoundIn | 'built-in';
  /** Whether a text is there that does not mean anything here, so that the built-in value is used instead. */
  readonly notUnderstood: boolean;
}

/** Parses a boolean qualifier: `true` or `false` in any letter case, `null` for anything else. */
export function parseBooleanQualifier(text: string): boolean | null {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : null;
}

/** Parses a whole number from 0 to 999,999,999 without sign, spaces or leading zeros; `null` for anything else. */
export function parseWholeNumberQualifier(text: string): number | null {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null;
}

/** Parses `CheckoutVersionMatch`: `major-minor` or `exact`; `any` says the default; `null` for anything else. */
export function parseVersionMatchQualifier(text: string): VersionMatch | null {
  return text === 'major-minor' || text === 'exact' || text === 'any' ? text : null;
}

/** Reads `AllowOfflineUsage`: offline use is allowed only where the policy says `TRUE`; absent and unknown values mean no. */
export function readAllowOfflineUsage(policy: Policy, entry: Entitlement): QualifierReading<boolean> {
  return read(policy, entry, 'AllowOfflineUsage', parseBooleanQualifier, false);
}

/** Reads `OfflineDuration`: whole days of offline use after the last sign-in, 7 unless the policy says otherwise. */
export function readOfflineDuration(policy: Policy, entry: Entitlement): QualifierReading<number> {
  return read(policy, entry, 'OfflineDuration', parseWholeNumberQualifier, 7);
}

/** Reads `PolicyInterval`: minutes for which a confirmation counts as recent, 240 unless the policy says otherwise. */
export function readPolicyInterval(policy: Policy, entry: Entitlement | null): QualifierReading<number> {
  return read(policy, entry, 'PolicyInterval', parseWholeNumberQualifier, 240);
}

/** Reads `CheckoutVersionMatch`: how closely a checkout's version binds; `any` unless the policy says otherwise. */
export function readCheckoutVersionMatch(policy: Policy, entry: Entitlement | null): QualifierReading<VersionMatch> {
  return read(policy, entry, 'CheckoutVersionMatch', parseVersionMatchQualifier, 'any');
}

/**
 * Reads `MaintenanceAgreement`, our own: whether the contract of an entitlement has maintenance. Where it has not, the receipt of a cleared
 * checkout is the check-in (licensing-rules.md, Checkouts). Only entries without maintenance say so; it has, unless one does.
 */
export function readMaintenanceAgreement(policy: Policy, entry: Entitlement | null): QualifierReading<boolean> {
  return read(policy, entry, 'MaintenanceAgreement', parseBooleanQualifier, true);
}

function read<Value>(
  policy: Policy,
  entry: Entitlement | null,
  name: string,
  parse: (text: string) => Value | null,
  builtIn: Value,
): QualifierReading<Value> {
  const found = findQualifier(policy, entry, name);
  if (found === null) return { name, value: builtIn, text: null, origin: 'built-in', notUnderstood: false };
  const value = parse(found.value);
  if (value === null) return { name, value: builtIn, text: found.value, origin: 'built-in', notUnderstood: true };
  return { name, value, text: found.value, origin: found.foundIn, notUnderstood: false };
}
