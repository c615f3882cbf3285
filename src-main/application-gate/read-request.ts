import type { z } from 'zod';
import { GATE_VERSIONS } from '#core/contract/gate/limits.ts';
import { gateRequestId, GATE_REQUESTS, helloSchema, type CheckedGateRequest, type GateRequestName } from '#core/contract/gate/to-gate.ts';
import { badRequest, gateFailure, type GateFailure } from './gate-message.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object that came as a line, or what is wrong with the line. */
export function readObject(text: string): { readonly ok: true; readonly fields: Fields } | GateFailure {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return gateFailure('not-json');
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ok: true, fields: value as Fields } : gateFailure('not-an-object');
}

/** What the first line comes to: the highest version that both sides speak, and who asks. */
export function readHello(fields: Fields): { readonly ok: true; readonly version: number; readonly program: string | null } | GateFailure {
  const read = helloSchema.safeParse(fields);
  if (!read.success) return gateFailure('hello-expected');
  const { from, to } = read.data.hello;
  const version = Math.min(to, GATE_VERSIONS.to);
  if (version < Math.max(from, GATE_VERSIONS.from)) return { ok: false, error: { code: 'version-not-supported', ...GATE_VERSIONS }, answer: null };
  return { ok: true, version, program: read.data.program?.name ?? null };
}

/** The id of a request; `null` where it has none that a reply could repeat. */
export function readId({ id }: Fields): number | null {
  const read = gateRequestId.safeParse(id);
  return read.success ? read.data : null;
}

/** A request that is as it has to be, or what is wrong with it. */
export function readRequest(fields: Fields): { readonly ok: true; readonly request: CheckedGateRequest } | GateFailure {
  const { request: name } = fields;
  if (typeof name !== 'string') return badRequest('request');
  if (!Object.hasOwn(GATE_REQUESTS, name)) return gateFailure('unknown-request');
  const schema: z.ZodType<CheckedGateRequest> = GATE_REQUESTS[name as GateRequestName];
  const read = schema.safeParse(fields);
  if (read.success) return { ok: true, request: read.data };
  return badRequest(read.error.issues[0]?.path.join('.') ?? '');
}
