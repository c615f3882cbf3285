import type { ConnectionTest, HopView } from '#core/contract/service.ts';
import { SERVICE_HOPS } from '#core/contract/service.ts';
import type { UntrustedService } from '#core/contract/sign-in.ts';
import type { Instant } from '#core/time/instant.ts';
import { certificateAuthorities } from '#main/service-client/certificate-authorities.ts';
import { proxyEnvironment, type ProxySetting } from '#main/service-client/proxy.ts';
import { isLoopback } from '#main/service-client/safe-address.ts';
import type { HttpAnswer, SendHttp } from '#main/service-client/send-http.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';
import type { IssuerJudgement } from '#main/use-cases/trust/judge-service-issuer.ts';
import { badHop, goodHop, hopNotTried, hopToKnow } from './hop.ts';
import { tryConnection, tryEncryption, tryName } from './reach-host.ts';

/** What a test of the way works with. */
export interface ServicePathParts {
  readonly address: string;
  readonly proxy: ProxySetting;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Sends a request as every other request to the service is sent. */
  readonly send: SendHttp;
  /** Whom certificates may come from, instead of those that this computer trusts; only tests give any. */
  readonly authorities?: readonly string[];
  /** This computer's wall clock. */
  readonly wall: () => Instant;
  /** Whether the issuer of the service's trust entry is trusted here, from the entry's bytes. */
  readonly judgeIssuer: (entry: Uint8Array) => IssuerJudgement;
  /** What is known of the sign-in at this service without asking. */
  readonly signIn: () => HopView;
  readonly signal: AbortSignal;
}

const LARGEST = 65_536;

/** A difference of clocks of which somebody should know, in minutes. */
const DIFFERENCE_TO_KNOW = 5;

/** Tries the way to a service hop by hop, and stops at the first that does not work. Sends nothing secret, and changes nothing. */
export async function tryServicePath(parts: ServicePathParts): Promise<ConnectionTest> {
  const url = new URL(parts.address.replace(/\/+$/, ''));
  const hops: HopView[] = [];
  let untrusted: UntrustedService | null = null;
  for (const hop of hopsOf(url, parts)) {
    const found = await hop();
    hops.push(...found.hops);
    untrusted = found.untrusted ?? untrusted;
    if (found.hops.some(({ state }) => state === 'bad')) break;
  }
  const tried = new Set(hops.map(({ hop }) => hop));
  return { address: parts.address, hops: [...hops, ...SERVICE_HOPS.filter((hop) => !tried.has(hop)).map(hopNotTried)], untrusted };
}

interface Found {
  readonly hops: readonly HopView[];
  readonly untrusted?: UntrustedService | null;
}

function hopsOf(url: URL, parts: ServicePathParts): readonly (() => Promise<Found>)[] {
  const one = (hop: Promise<HopView>): Promise<Found> => hop.then((found) => ({ hops: [found] }));
  const proxy = proxyOf(url, parts);
  const behind = (): Promise<Found> => tryService(url, parts);
  if (proxy === null) return [() => one(tryName(url)), () => one(tryConnection(url)), () => one(tryEncryption(url, parts.authorities ?? certificateAuthorities())), behind];
  // What lies behind a proxy only the request itself tells.
  return [() => Promise.resolve({ hops: [goodHop('name', 'name-left-to-proxy', { proxy })] }), behind];
}

/** The proxy that requests to a service go through; `null` where they go straight. */
function proxyOf(url: URL, { proxy, environment }: ServicePathParts): string | null {
  if (isLoopback(url)) return null;
  const found = proxyEnvironment(proxy, environment);
  return found === null ? null : (found['https_proxy'] ?? found['HTTPS_PROXY'] ?? null);
}

async function tryService(url: URL, parts: ServicePathParts): Promise<Found> {
  const { send, signal } = parts;
  const base = url.href.replace(/\/+$/, '');
  const ask = (path: string) => send({ method: 'GET', url: new URL(`${base}${path}`), headers: { accept: 'application/json' }, largest: LARGEST, signal });
  const proxy = proxyOf(url, parts);
  const answer = await ask('/v1/sign-in');
  if (!answer.ok) return { hops: failedHops(answer, url, proxy) };
  const before = proxy === null ? [] : throughProxy(proxy, url);
  const service = serviceHop(answer.value);
  if (service.state === 'bad') return { hops: [...before, service] };
  const entry = await ask('/v1/trust-entry');
  const judged = entry.ok && entry.value.status === 200 ? parts.judgeIssuer(entry.value.bytes) : ({ trusted: null } as const);
  return {
    hops: [...before, service, clockHop(answer.value, parts.wall()), issuerHop(judged), ...(judged.trusted === false ? [] : [parts.signIn()])],
    ...(judged.trusted === false ? { untrusted: judged.untrusted } : {}),
  };
}

function throughProxy(proxy: string, url: URL): readonly HopView[] {
  return [goodHop('connection', 'connection-through-proxy', { proxy }), goodHop('encryption', 'encryption-through-proxy', { host: url.hostname })];
}

function serviceHop({ status, bytes }: HttpAnswer): HopView {
  if (status >= 500 || status === 429) return badHop('service', 'service-busy', { status: String(status) });
  if (status !== 200) return badHop('service', 'service-wrong-answer', { status: String(status) });
  try {
    const said: unknown = JSON.parse(bytes.toString('utf8'));
    const isService = typeof said === 'object' && said !== null && 'issuer' in said && 'clientId' in said;
    return isService ? goodHop('service', 'service-answers') : badHop('service', 'service-wrong-answer', { status: String(status) });
  } catch {
    return badHop('service', 'service-wrong-answer', { status: String(status) });
  }
}

/** What of a request that came to nothing tells at which hop it did; those before it work. */
function failedHops({ code, facts }: ServiceFailure, url: URL, proxy: string | null): readonly HopView[] {
  const host = url.hostname;
  const connected = proxy === null ? [] : [goodHop('connection', 'connection-through-proxy', { proxy })];
  if (code === 'network-unavailable') return [badHop(proxy === null ? 'service' : 'connection', 'no-network')];
  if (code === 'service-not-reached') return [badHop(proxy === null ? 'service' : 'connection', 'connection-failed', { errno: facts['cause'] ?? '' })];
  if (code === 'service-certificate') return [...connected, badHop('encryption', 'certificate-not-trusted', { host })];
  const encrypted = proxy === null ? [] : throughProxy(proxy, url);
  if (code === 'service-no-answer') return [...encrypted, badHop('service', 'service-no-answer')];
  return [...encrypted, badHop('service', 'service-wrong-answer', { status: facts['problem'] ?? facts['status'] ?? '' })];
}

/** The service's clock goes by whole seconds, and its answer took a moment: only minutes are told. */
function clockHop({ headers }: HttpAnswer, wall: Instant): HopView {
  const told = Date.parse(headers.date ?? '');
  if (Number.isNaN(told)) return hopToKnow('clock', 'clock-not-told');
  const minutes = Math.round(Math.abs(wall - told) / 60_000);
  if (minutes < DIFFERENCE_TO_KNOW) return goodHop('clock', 'clock-agrees');
  return hopToKnow('clock', 'clock-differs', { minutes, direction: wall > told ? 'ahead' : 'behind' });
}

function issuerHop(judged: IssuerJudgement): HopView {
  if (judged.trusted === true) return goodHop('issuer', 'issuer-trusted', { name: judged.name });
  if (judged.trusted === false) return badHop('issuer', 'issuer-not-trusted');
  return hopToKnow('issuer', 'issuer-not-told');
}
