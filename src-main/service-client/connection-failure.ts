import { networkInterfaces } from 'node:os';
import { isLoopback } from './safe-address.ts';
import { serviceFailure, type ServiceFailure } from './service-failure.ts';

/** What Node and OpenSSL (in Electron BoringSSL) call a certificate that proves nothing, and what a text says of it. */
const CERTIFICATE_CAUSES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'early',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'selfsigned',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown',
  CERT_UNTRUSTED: 'unknown',
  CERT_CHAIN_TOO_LONG: 'unknown',
  ERR_TLS_CERT_ALTNAME_INVALID: 'misnamed',
  HOSTNAME_MISMATCH: 'misnamed',
  CERT_REVOKED: 'revoked',
  CERT_SIGNATURE_FAILURE: 'other',
  CERT_REJECTED: 'other',
  INVALID_PURPOSE: 'other',
};

/** There is no way out of this computer, as the operating system says. */
const NO_NETWORK: ReadonlySet<string> = new Set(['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EAI_AGAIN']);

/** Why no connection came about, or why one ended before its answer. */
export function connectionFailure(error: unknown, url: URL, wasConnected: boolean): ServiceFailure {
  const code = systemCode(error);
  const service = url.host;
  const certificate = CERTIFICATE_CAUSES[code];
  if (certificate !== undefined) return serviceFailure('service-certificate', { service, cause: certificate });
  if (code.startsWith('ERR_PROXY_')) return serviceFailure('service-not-reached', { service, cause: 'proxy', proxy: 'yes' });
  // A TLS connection that fails otherwise: whoever answers there speaks something else.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return serviceFailure('service-not-reached', { service, cause: 'tls' });
  if (wasConnected) return serviceFailure('service-no-answer', { service, cause: code });
  if (!isLoopback(url) && (NO_NETWORK.has(code) || !hasNetwork())) return serviceFailure('network-unavailable', { service });
  if (code === 'ENOTFOUND' || code === 'EAI_NODATA') return serviceFailure('service-not-reached', { service, cause: 'unnamed' });
  return serviceFailure('service-not-reached', { service, cause: code === 'ECONNREFUSED' ? 'refused' : code });
}

/** Whether anything but this computer can be reached at all. */
export function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal) === true);
}

/** The code that the system gives an error, of several tries that of the first. */
function systemCode(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && 'code' in first ? first.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
