import { resolve } from 'node:path';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { problemAtPath, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import { problemOfService, reachService, type ServiceAccess } from './service-access.ts';

/** The entry of a service, as it was written to a file. */
export interface FetchedTrustEntry {
  readonly file: string;
  readonly entry: TrustEntry;
}

/**
 * Writes the entry by which a service's licenses are trusted to a file, for an administrator to add once its fingerprint was compared by another way.
 * Nothing is trusted by this. A file with other contents is left alone.
 */
export async function fetchTrustEntry(access: ServiceAccess, path: string, signal: AbortSignal): Promise<UseCaseAnswer<FetchedTrustEntry>> {
  const reached = reachService(access);
  if (!reached.ok) return reached;
  const fetched = await reached.value.client.trustEntry(signal);
  if (!fetched.ok) return problemOfService(fetched);
  const parsed = parseTrustEntry(Buffer.from(fetched.value).toString('utf8'));
  if (!parsed.ok) return useCaseProblem('service-answer-wrong', { service: new URL(reached.value.service.address).host, problem: parsed.problem });
  const file = resolve(path);
  const written = writeFileAtomically(file, fetched.value, 0o644, 'keep');
  return written.ok ? { ok: true, value: { file, entry: parsed.entry } } : problemAtPath(written.problem);
}
