import { auditHash, CHAIN_START } from './audit-chain.ts';
import { AUDIT_FORM } from './export-audit.ts';
import type { AuditVerdict } from './verify-audit.ts';

/** What became of the verification of an exported record. */
export type AuditFileVerdict =
  | { readonly ok: true; readonly organization: string; readonly rows: number; readonly head: string }
  /** `row-missing`, `row-changed`, `head-differs`, `head-not-as-expected`: as the record itself; `not-an-export`: it is no such file. */
  | { readonly ok: false; readonly problem: Extract<AuditVerdict, { ok: false }>['problem'] | 'not-an-export'; readonly number: number };

/**
 * Computes the chain of an exported record again, from its lines alone. Whoever keeps the head of an earlier export sees with it that nothing
 * since was cut off or made anew.
 */
export async function verifyAuditFile(lines: AsyncIterable<string>, expectedHead: string | null): Promise<AuditFileVerdict> {
  let organization: string | null = null;
  let number = 0;
  let hash = CHAIN_START;
  let isExpectedSeen = expectedHead === null;
  let isWhole = false;
  for await (const line of lines) {
    if (line === '' && isWhole) continue;
    const said = parsed(line);
    if (said === null || isWhole) return { ok: false, problem: 'not-an-export', number };
    if (organization === null) {
      if (said['form'] !== AUDIT_FORM || typeof said['organization'] !== 'string') return { ok: false, problem: 'not-an-export', number };
      organization = said['organization'];
    } else if ('rows' in said) {
      if (said['rows'] !== number || said['head'] !== hash) return { ok: false, problem: 'head-differs', number };
      isWhole = true;
    } else {
      if (said['number'] !== number + 1) return { ok: false, problem: 'row-missing', number: number + 1 };
      number += 1;
      hash = auditHash(hash, rowOf(organization, number, said));
      if (said['hash'] !== hash) return { ok: false, problem: 'row-changed', number };
      isExpectedSeen ||= hash === expectedHead;
    }
  }
  if (organization === null) return { ok: false, problem: 'not-an-export', number };
  if (!isWhole) return { ok: false, problem: 'row-missing', number: number + 1 };
  return isExpectedSeen ? { ok: true, organization, rows: number, head: hash } : { ok: false, problem: 'head-not-as-expected', number };
}

/** The fields of a row; one of another kind than it was hashed with gives another hash. */
function rowOf(organizationId: string, number: number, said: Readonly<Record<string, unknown>>): Parameters<typeof auditHash>[1] {
  const text = (name: string): string => String(said[name]);
  const textOrNull = (name: string): string | null => (said[name] === null ? null : text(name));
  return {
    organization_id: organizationId,
    number,
    at: Number(said['at']),
    actor: text('actor'),
    action: text('action'),
    subject: text('subject'),
    before_text: textOrNull('before_text'),
    after_text: textOrNull('after_text'),
  };
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
