import tls from 'node:tls';

let known: readonly string[] | null = null;

/**
 * Whom a service's certificate may come from: those that Node has with it, those that `NODE_EXTRA_CA_CERTS` names, and those that this computer
 * trusts, where organisations put their own. Read once: on some systems that takes a moment.
 */
export function certificateAuthorities(): readonly string[] {
  known ??= [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])];
  return known;
}
