import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { connect as connectSecurely, type PeerCertificate } from 'node:tls';
import type { HopView } from '#core/contract/service.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { instant } from '#core/time/instant.ts';
import { hasNetwork } from '#main/service-client/connection-failure.ts';
import { isLoopback } from '#main/service-client/safe-address.ts';
import { badHop, goodHop } from './hop.ts';

/** How long one hop may take, in milliseconds. */
const PATIENCE = 5_000;

/** Looks the host's name up, as every program here does. */
export async function tryName({ hostname }: URL): Promise<HopView> {
  const host = bare(hostname);
  if (isIP(host) !== 0 || host === 'localhost') return goodHop('name', 'name-is-address', { host });
  if (!hasNetwork()) return badHop('name', 'no-network');
  try {
    const found = await within(lookup(host, { all: true }));
    return goodHop('name', 'name-found', { host, addresses: found.slice(0, 3).map(({ address }) => address).join(', ') });
  } catch {
    return badHop('name', 'name-not-found', { host });
  }
}

/** Connects, and lets go at once. */
export async function tryConnection(url: URL): Promise<HopView> {
  const where = { host: bare(url.hostname), port: portOf(url) };
  const { promise, resolve } = Promise.withResolvers<HopView>();
  const socket = connect({ host: where.host, port: Number(where.port), timeout: PATIENCE });
  socket.once('connect', () => resolve(goodHop('connection', 'connection-made', where)));
  socket.once('timeout', () => resolve(badHop('connection', 'connection-no-answer', where)));
  socket.once('error', (error) => resolve(connectionProblem(codeOf(error), where, url)));
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}

function connectionProblem(errno: string, where: { readonly host: string; readonly port: string }, url: URL): HopView {
  if (errno === 'ECONNREFUSED') return badHop('connection', 'connection-refused', where);
  if (errno === 'ETIMEDOUT') return badHop('connection', 'connection-no-answer', where);
  if (!isLoopback(url) && (errno === 'ENETUNREACH' || errno === 'ENETDOWN' || !hasNetwork())) return badHop('connection', 'no-network');
  return badHop('connection', 'connection-failed', { errno });
}

/** Begins an encrypted connection, and looks whose certificate it shows; nothing is sent. */
export async function tryEncryption(url: URL, authorities: readonly string[]): Promise<HopView> {
  if (url.protocol === 'http:') return goodHop('encryption', 'encryption-not-needed');
  const host = bare(url.hostname);
  const { promise, resolve } = Promise.withResolvers<HopView>();
  const socket = connectSecurely({
    host,
    port: Number(portOf(url)),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ca: [...authorities],
    minVersion: 'TLSv1.2',
    // Checked below, so that what is wrong with it can be said.
    rejectUnauthorized: true,
    timeout: PATIENCE,
  });
  let shown: PeerCertificate | null = null;
  socket.once('secureConnect', () => {
    shown = socket.getPeerCertificate();
    resolve(goodHop('encryption', 'encryption-good', { issuer: nameOf(shown), until: untilOf(shown) }));
  });
  socket.once('timeout', () => resolve(badHop('encryption', 'encryption-failed', { errno: 'ETIMEDOUT' })));
  socket.once('error', (error) => resolve(encryptionProblem(codeOf(error), host, certificateOf(socket))));
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}

function encryptionProblem(code: string, host: string, certificate: PeerCertificate | null): HopView {
  if (code === 'CERT_HAS_EXPIRED' && certificate !== null) return badHop('encryption', 'certificate-expired', { until: untilOf(certificate) });
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') return badHop('encryption', 'certificate-for-other-name', { host });
  if (code.startsWith('CERT_') || /SELF_SIGNED|UNABLE_TO/.test(code)) return badHop('encryption', 'certificate-not-trusted', { host });
  return badHop('encryption', 'encryption-failed', { errno: code });
}

function certificateOf(socket: { getPeerCertificate(): PeerCertificate }): PeerCertificate | null {
  const certificate = socket.getPeerCertificate();
  return 'valid_to' in certificate ? certificate : null;
}

function untilOf({ valid_to: until }: PeerCertificate): string {
  const at = Date.parse(until);
  return Number.isNaN(at) ? until : formatIsoInstant(instant(at));
}

function nameOf({ issuer }: PeerCertificate): string {
  const { O, CN } = issuer as { readonly O?: string | string[]; readonly CN?: string | string[] };
  return String(O ?? CN ?? '');
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function portOf({ port, protocol }: URL): string {
  return port === '' ? (protocol === 'https:' ? '443' : '80') : port;
}

function codeOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : 'unknown';
}

function within<Value>(work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('too late')), PATIENCE);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
