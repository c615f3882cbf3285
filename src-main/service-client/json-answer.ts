import { serviceFailure, type ServiceAnswer, type ServiceFailure } from './service-failure.ts';
import type { HttpAnswer } from './send-http.ts';

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The longest code and message of a refusal that are shown. */
const LONGEST_CODE = 64;
const LONGEST_MESSAGE = 300;

/** Reads an answer as one JSON object: right content type, UTF-8, nothing around it. A refusal of the service is told as it says it. */
export function readJsonAnswer({ status, headers, bytes }: HttpAnswer, service: string): ServiceAnswer<JsonObject> {
  const wrong = (problem: string): ServiceFailure => serviceFailure('service-answer-wrong', { service, problem });
  const value = isJson(headers['content-type']) ? parseObject(bytes) : null;
  if (status >= 200 && status < 300) return value === null ? wrong('not-json') : { ok: true, value };
  if (status >= 300 && status < 400) return wrong('redirect');
  const refusal = value === null ? null : refusalOf(value);
  if (refusal !== null && status < 500) return serviceFailure('service-refused', { service, ...refusal, ...later(headers['retry-after']) });
  // Behind a proxy or a gate of a network, whatever answers 401 or 404 there is no entitlement service; what is broken says 500 and more.
  if (status < 500) return wrong(`status-${String(status)}`);
  return serviceFailure('service-no-answer', { service, cause: refusal?.code ?? `status-${String(status)}`, ...later(headers['retry-after']) });
}

/** For how many seconds the service asks to be left alone, where it does; a date counts as nothing said. */
function later(retryAfter: string | undefined): { readonly retryAfter?: string } {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? { retryAfter } : {};
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}

/** Parses bytes as one JSON object; `null` where they are none. */
export function parseObject(bytes: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusalOf({ error }: JsonObject): { readonly code: string; readonly message: string } | null {
  if (!isObject(error)) return null;
  const { code, message } = error;
  if (typeof code !== 'string' || code.length > LONGEST_CODE || !/^[a-z][a-z0-9-]*$/.test(code)) return null;
  return { code, message: typeof message === 'string' ? shown(message) : '' };
}

/** A sentence of somebody else's, as a text may show it: one line, bounded, without its full stop. */
function shown(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim().slice(0, LONGEST_MESSAGE).replace(/[.。]$/, '');
}
