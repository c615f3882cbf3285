import * as openid from 'openid-client';
import { machineWallClock } from '#main/clock/process-clock.ts';
import { readJsonAnswer, type JsonObject } from '#main/service-client/json-answer.ts';
import { isLoopback, isSafeAddress } from '#main/service-client/safe-address.ts';
import type { SendHttp } from '#main/service-client/send-http.ts';
import { serviceFailure, type ServiceAnswer } from '#main/service-client/service-failure.ts';
import { fetchOver } from './fetch-over.ts';

/** Where somebody signs in: what is needed to ask a provider of OpenID Connect for tokens. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  /** What openid-client works with: requests bounded, ID tokens' signatures checked, the provider's time taken for the time. */
  readonly configuration: openid.Configuration;
  readonly authorizationEndpoint: URL;
  readonly canRevoke: boolean;
  readonly send: SendHttp;
}

/** Which provider, and who asks. */
export interface ProviderQuestion {
  readonly issuer: string;
  readonly clientId: string;
  /** The service that names it: only one on this computer may name a provider that is reached by http. */
  readonly serviceUrl: string;
}

const LARGEST_METADATA = 256 * 1_024;

/** How much a provider's clocks may differ among themselves, in seconds. */
const TOLERANCE = 120;

/** What a client needs of a provider, and where nothing may be sent that is not safe. */
const NEEDED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;

/**
 * Asks a provider what it says of itself (OpenID Connect Discovery 1.0). Its issuer has to be the very one that was asked (4.3), and every address of
 * its is https, or http on this computer itself where the provider is there.
 *
 * The time by which its ID tokens are judged is the provider's own, as this answer's `Date` says, and not this computer's: whose clock is wrong signs in
 * all the same, and nothing of a token's age matters to anybody but the provider (the grace period goes by the signed policy alone).
 */
export async function askProvider(question: ProviderQuestion, send: SendHttp, signal: AbortSignal): Promise<ServiceAnswer<Provider>> {
  const { issuer, clientId, serviceUrl } = question;
  const url = URL.parse(issuer);
  const wrong = (problem: string) => serviceFailure('service-answer-wrong', { service: url?.host ?? new URL(serviceUrl).host, problem });
  if (url === null || !isSafeAddress(url) || url.search !== '' || url.hash !== '') return wrong('issuer-address');
  if (url.protocol === 'http:' && !isLoopback(new URL(serviceUrl))) return wrong('issuer-address');
  const discovery = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const asked = await send({ method: 'GET', url: discovery, headers: { accept: 'application/json' }, largest: LARGEST_METADATA, signal });
  if (!asked.ok) return asked;
  const read = readJsonAnswer(asked.value, url.host);
  if (!read.ok) return read.code === 'service-refused' ? wrong('no-provider') : read;
  const metadata = read.value;
  if (metadata['issuer'] !== issuer) return wrong('issuer-differs');
  if (!NEEDED.every((name) => isEndpoint(metadata[name], url))) return wrong('endpoint-address');
  const { revocation_endpoint: revocation } = metadata;
  if (revocation !== undefined && !isEndpoint(revocation, url)) return wrong('endpoint-address');
  const configuration = configurationOf(metadata, clientId, skewOf(asked.value.headers.date));
  if (configuration === null) return wrong('metadata');
  configuration[openid.customFetch] = fetchOver(send, signal);
  openid.enableNonRepudiationChecks(configuration);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out: only a provider on this computer itself gets here by http
  if (url.protocol === 'http:') openid.allowInsecureRequests(configuration);
  const authorizationEndpoint = new URL(String(metadata['authorization_endpoint']));
  return { ok: true, value: { issuer, clientId, configuration, authorizationEndpoint, canRevoke: revocation !== undefined, send } };
}

function configurationOf(metadata: JsonObject, clientId: string, skew: number): openid.Configuration | null {
  const client: Partial<openid.ClientMetadata> = { token_endpoint_auth_method: 'none' };
  try {
    return new openid.Configuration(
      metadata as unknown as openid.ServerMetadata,
      clientId,
      { ...client, [openid.clockSkew]: skew, [openid.clockTolerance]: TOLERANCE },
      openid.None(),
    );
  } catch {
    return null;
  }
}

/** Whether a provider may name this as one of its addresses: safe, and by http only where it is itself. */
function isEndpoint(value: unknown, issuer: URL): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url !== null && isSafeAddress(url) && url.hash === '' && (url.protocol === 'https:' || issuer.protocol === 'http:');
}

/** How many seconds the provider is ahead of this computer; 0 where it does not say what time it has. */
function skewOf(date: string | undefined): number {
  const told = Date.parse(date ?? '');
  return Number.isNaN(told) ? 0 : Math.round((told - machineWallClock()) / 1_000);
}
