import { homedir } from 'node:os';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { KeyPlace } from '../issuer/issuer.ts';
import { isPkcs12, type KeyPassword } from '../issuer/key-file.ts';
import type { SignInPlace } from '../sign-in/sign-in-place.ts';
import type { StorePlace } from '../store/open-store.ts';
import { LOG_LEVELS, type Configuration, type ConfigurationProblem } from './configuration.ts';

/** A configuration, or everything that is wrong with it. */
export type ReadConfiguration =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 8790;
const KEY_OCTETS = 32;
/** Scopes with one space between them (RFC 6749, 3.3). */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/**
 * Reads the configuration from the environment and says all that is wrong with it at once. An empty variable counts as one that is not set.
 *
 * `DATABASE_URL` (else SQLite in `SERVICE_DATA_DIR`), `SERVICE_KEY` or `ISSUER_KEY_FILE` (with `ISSUER_KEY_PASSWORD` or `ISSUER_KEY_PASSWORD_FILE`), `HOST`, `PORT`, `PUBLIC_URL`, `TLS_CERT` with
 * `TLS_KEY`, `TRUST_PROXY`, `LOG_LEVEL`; `OIDC_ISSUER` with `OIDC_CLIENT_ID` and `OIDC_AUDIENCE`, `OIDC_SCOPE`, `OIDC_EMAIL_CLAIM`, `OIDC_EMAIL_VERIFIED`.
 */
export function readConfiguration(environment: Environment): ReadConfiguration {
  const problems: ConfigurationProblem[] = [];
  const note = (variable: string, code: ConfigurationProblem['code']): void => void problems.push({ variable, code });
  const value = (name: string): string | null => {
    const text = environment[name]?.trim() ?? '';
    return text === '' ? null : text;
  };
  const folder = value('SERVICE_DATA_DIR') ?? join(value('XDG_DATA_HOME') ?? join(homedir(), '.local/share'), 'licensing-service');
  const store = storeOf(value('DATABASE_URL'), folder, note);
  const keys = keysOf(value, store, folder, note);
  const signIn = signInOf(value, keys, store, folder, note);
  const host = value('HOST') ?? '127.0.0.1';
  const port = portOf(value('PORT'), note);
  const publicUrl = value('PUBLIC_URL') ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${String(port)}`;
  const address = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  const isPlain = address !== null && /^https?:$/.test(address.protocol) && address.username === '' && address.search === '' && address.hash === '';
  if (!isPlain) note('PUBLIC_URL', 'not-an-address');
  const [certificate, key] = [value('TLS_CERT'), value('TLS_KEY')];
  if ((certificate === null) !== (key === null)) note(certificate === null ? 'TLS_CERT' : 'TLS_KEY', 'needs-both');
  const tls = certificate === null || key === null ? null : { certificate, key };
  const trustProxy = switchOf(value('TRUST_PROXY'), 'TRUST_PROXY', note);
  if (!isLoopback(host)) {
    if (isPlain && address.protocol !== 'https:') note('PUBLIC_URL', 'needs-https');
    if (tls === null && !trustProxy) note('HOST', 'needs-encryption');
  }
  const logLevel = LOG_LEVELS.find((level) => level === (value('LOG_LEVEL') ?? 'info'));
  if (logLevel === undefined) note('LOG_LEVEL', 'not-one-of');
  if (problems.length > 0 || logLevel === undefined || keys === null || signIn === null) return { ok: false, problems };
  return { ok: true, configuration: { store, keys, signIn, host, port, publicUrl: publicUrl.replace(/\/+$/, ''), tls, trustProxy, logLevel } };
}

type Note = (variable: string, code: ConfigurationProblem['code']) => void;

function storeOf(url: string | null, folder: string, note: Note): StorePlace {
  if (url === null) return { kind: 'sqlite', path: join(folder, 'service.db') };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) note('DATABASE_URL', 'not-an-address');
  return { kind: 'postgresql', url };
}

function keysOf(value: (name: string) => string | null, store: StorePlace, folder: string, note: Note): KeyPlace | null {
  const [serviceKey, file] = [value('SERVICE_KEY'), value('ISSUER_KEY_FILE')];
  if (serviceKey !== null) {
    const octets = Buffer.from(serviceKey, 'base64');
    if (octets.length !== KEY_OCTETS || octets.toString('base64') !== serviceKey) {
      note('SERVICE_KEY', 'not-a-key');
      return null;
    }
    return { kind: 'store', serviceKey: octets };
  }
  if (file !== null) {
    const [given, from] = [value('ISSUER_KEY_PASSWORD'), value('ISSUER_KEY_PASSWORD_FILE')];
    if (isPkcs12(file) && given === null && from === null) note('ISSUER_KEY_PASSWORD', 'needs-both');
    const password: KeyPassword | null = given !== null ? { kind: 'given', password: given } : from === null ? null : { kind: 'file', path: from };
    return { kind: 'file', path: file, ...(password === null ? {} : { password }) };
  }
  if (store.kind === 'sqlite') return { kind: 'file', path: join(folder, 'issuer.pem') };
  note('SERVICE_KEY', 'key-place-missing');
  return null;
}

/** Local accounts need a key for what a sign-in keeps; only SQLite has a folder beside it for a file with one. */
function signInOf(value: (name: string) => string | null, keys: KeyPlace | null, store: StorePlace, folder: string, note: Note): SignInPlace | null {
  const issuer = value('OIDC_ISSUER');
  if (issuer !== null) return externalOf(issuer, value, note);
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'OIDC_SCOPE', 'OIDC_EMAIL_CLAIM', 'OIDC_EMAIL_VERIFIED']) if (value(name) !== null) note(name, 'needs-issuer');
  if (keys?.kind === 'store') return { kind: 'embedded', key: { kind: 'given', key: keys.serviceKey } };
  if (store.kind === 'sqlite') return { kind: 'embedded', key: { kind: 'file', path: join(folder, 'sign-in.key') } };
  if (keys !== null) note('SERVICE_KEY', 'key-for-sign-in-missing');
  return null;
}

function externalOf(issuer: string, value: (name: string) => string | null, note: Note): SignInPlace | null {
  const address = URL.canParse(issuer) ? new URL(issuer) : null;
  const isPlain = address !== null && /^https?:$/.test(address.protocol) && address.username === '' && address.search === '' && address.hash === '';
  if (!isPlain) note('OIDC_ISSUER', 'not-an-address');
  else if (address.protocol === 'http:' && !isLoopback(address.hostname.replace(/^\[(.*)\]$/, '$1'))) note('OIDC_ISSUER', 'issuer-needs-https');
  const clientId = value('OIDC_CLIENT_ID');
  const audience = value('OIDC_AUDIENCE');
  if (clientId === null) note('OIDC_CLIENT_ID', 'needs-both');
  if (audience === null) note('OIDC_AUDIENCE', 'needs-both');
  if (audience !== null && audience === clientId) note('OIDC_AUDIENCE', 'audience-is-client');
  const scope = value('OIDC_SCOPE');
  if (scope !== null && !SCOPE.test(scope)) note('OIDC_SCOPE', 'not-one-of');
  const emailClaim = value('OIDC_EMAIL_CLAIM') ?? 'email';
  const isEmailVerified = switchOf(value('OIDC_EMAIL_VERIFIED'), 'OIDC_EMAIL_VERIFIED', note);
  // `email_verified` speaks of `email` (OpenID Connect Core, 5.1); for another claim somebody has to answer.
  if (emailClaim !== 'email' && !isEmailVerified) note('OIDC_EMAIL_VERIFIED', 'needs-both');
  if (clientId === null || audience === null) return null;
  const extra = { ...(scope === null ? {} : { scope }), ...(isEmailVerified ? { isEmailVerified } : {}) };
  return { kind: 'external', issuer, clientId, audience, ...extra, emailClaim };
}

function portOf(text: string | null, note: Note): number {
  const port = Number(text ?? DEFAULT_PORT);
  // 0 lets the system choose, which tests do.
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  note('PORT', 'not-a-number');
  return DEFAULT_PORT;
}

function switchOf(text: string | null, variable: string, note: Note): boolean {
  if (text === null || text === '0') return false;
  if (text !== '1') note(variable, 'not-one-of');
  return true;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
