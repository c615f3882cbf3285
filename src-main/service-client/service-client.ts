import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { parseObject, isObject, readJsonAnswer, type JsonObject } from './json-answer.ts';
import type { SendHttp } from './send-http.ts';
import { serviceFailure, type ServiceAnswer, type ServiceFailure } from './service-failure.ts';

/** How a client signs in at a service. */
export interface SignInConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** For whom an access token has to be made out; `null` where the provider is the service's own. */
  readonly audience: string | null;
}

/** A signed policy and the signed list of what was revoked, both not verified yet. */
export interface PolicyAnswer {
  readonly policy: Uint8Array;
  readonly revocations: Uint8Array;
}

/** A usage session as the service is told of it (`POST /v1/usage`). The same id is told with the same contents, however often; only its end is added. */
export interface SentSession {
  readonly id: string;
  readonly productId: number;
  readonly featureString: string;
  /** Four parts with dots. */
  readonly version: string | null;
  readonly machineName: string;
  /** ISO text in UTC, as all of them. */
  readonly startedAt: string;
  /** `null` while it runs. */
  readonly endedAt: string | null;
  /** Whether its sign-in was confirmed when it began. */
  readonly online: boolean;
}

/** What the service says of one session that it was sent. */
export interface SentSessionResult {
  readonly id: string;
  /** `recorded`, `ended`, `known` or `refused`. */
  readonly outcome: string;
  /** Why it was refused. */
  readonly code?: string | undefined;
}

/** What the service says of a receipt that it was sent. */
export interface SentReceiptResult {
  readonly outcome: 'recorded' | 'known';
  /** The checkouts that it checked in by itself: of an account without a maintenance agreement. */
  readonly checkedIn: readonly string[];
}

/** The entitlement service, as far as a workstation asks it. Nothing here throws, and each call ends. */
export interface ServiceClient {
  /** Without anything after the path, and without a slash at its end. */
  readonly serviceUrl: string;
  signInConfiguration(signal: AbortSignal): Promise<ServiceAnswer<SignInConfiguration>>;
  policy(accessToken: string, nonce: string, signal: AbortSignal): Promise<ServiceAnswer<PolicyAnswer>>;
  sendUsage(accessToken: string, sessions: readonly SentSession[], signal: AbortSignal): Promise<ServiceAnswer<readonly SentSessionResult[]>>;
  sendReceipt(accessToken: string, receipt: Receipt, signal: AbortSignal): Promise<ServiceAnswer<SentReceiptResult>>;
  /** The bytes of the public entry by which an administrator trusts the service's licenses; not verified in any way. */
  trustEntry(signal: AbortSignal): Promise<ServiceAnswer<Uint8Array>>;
}

/** What a client is made of. */
export interface ServiceClientOptions {
  readonly serviceUrl: string;
  readonly send: SendHttp;
}

const KIBIBYTE = 1_024;
const MEBIBYTE = 1_024 * KIBIBYTE;

/** The most bytes of each answer. A full list of what was revoked has its own bound in the format document; both come as texts in JSON. */
const LARGEST = { small: 64 * KIBIBYTE, policy: 12 * MEBIBYTE, results: MEBIBYTE } as const;

const LONGEST_TEXT = 2_048;

/** Makes the client of a service. */
export function createServiceClient({ serviceUrl, send }: ServiceClientOptions): ServiceClient {
  const base = serviceUrl.replace(/\/+$/, '');
  const service = new URL(base).host;
  const wrong = (problem: string): ServiceFailure => serviceFailure('service-answer-wrong', { service, problem });
  const ask = async (path: string, largest: number, signal: AbortSignal, sent?: { readonly token: string; readonly body: unknown }): Promise<ServiceAnswer<JsonObject>> => {
    const posted = sent === undefined ? {} : { authorization: `Bearer ${sent.token}`, 'content-type': 'application/json' };
    const answer = await send({
      method: sent === undefined ? 'GET' : 'POST',
      url: new URL(`${base}${path}`),
      headers: { accept: 'application/json', ...posted },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent.body) }),
      largest,
      signal,
    });
    return answer.ok ? readJsonAnswer(answer.value, service) : answer;
  };
  return {
    serviceUrl: base,
    async signInConfiguration(signal) {
      const answer = await ask('/v1/sign-in', LARGEST.small, signal);
      if (!answer.ok) return answer;
      const { issuer, clientId, scope, audience } = answer.value;
      if (!isText(issuer) || !isText(clientId) || !isText(scope) || !(audience === null || isText(audience))) return wrong('sign-in-configuration');
      return { ok: true, value: { issuer, clientId, scope, audience } };
    },
    async policy(token, nonce, signal) {
      const answer = await ask('/v1/policy', LARGEST.policy, signal, { token, body: { nonce } });
      if (!answer.ok) return answer;
      const { policy, revocations } = answer.value;
      if (typeof policy !== 'string' || typeof revocations !== 'string') return wrong('policy');
      return { ok: true, value: { policy: Buffer.from(policy, 'utf8'), revocations: Buffer.from(revocations, 'utf8') } };
    },
    async sendUsage(token, sessions, signal) {
      const answer = await ask('/v1/usage', LARGEST.results, signal, { token, body: { sessions } });
      if (!answer.ok) return answer;
      const { results } = answer.value;
      if (!Array.isArray(results) || !results.every(isSessionResult)) return wrong('usage-results');
      return { ok: true, value: results };
    },
    async sendReceipt(token, receipt, signal) {
      const answer = await ask('/v1/receipts', LARGEST.small, signal, { token, body: { ...receipt, clearedAt: formatIsoInstant(receipt.clearedAt) } });
      if (!answer.ok) return answer;
      const { outcome, checkedIn } = answer.value;
      if ((outcome !== 'recorded' && outcome !== 'known') || !Array.isArray(checkedIn) || !checkedIn.every(isText)) return wrong('receipt-result');
      return { ok: true, value: { outcome, checkedIn } };
    },
    async trustEntry(signal) {
      const answer = await send({
        method: 'GET',
        url: new URL(`${base}/v1/trust-entry`),
        headers: { accept: 'application/json' },
        largest: LARGEST.small,
        signal,
      });
      if (!answer.ok) return answer;
      const read = readJsonAnswer(answer.value, service);
      if (!read.ok) return read;
      return parseObject(answer.value.bytes) === null ? wrong('not-json') : { ok: true, value: answer.value.bytes };
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT;
}

function isSessionResult(value: unknown): value is SentSessionResult {
  if (!isObject(value)) return false;
  const { id, outcome, code } = value;
  return isText(id) && isText(outcome) && (code === undefined || isText(code));
}
