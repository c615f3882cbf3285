import type { Instant } from '#core/time/instant.ts';
import type { RevocationState } from '../verification/verification-context.ts';
import type { RevocationContent } from './revocation-list.ts';

/** What one accepted list added to the lists before it. Facts of this kind only ever grow in number. */
export interface AcceptedRevocations extends RevocationContent {
  /** The scopes it counts for: those of its signer (`Issuer.revocationScopes`) that it was news to. */
  readonly scopes: readonly string[];
  readonly signingKey: string;
}

/** What is known of revocations, with the highest list number accepted so far from a signing key. */
export interface KnownRevocations extends RevocationState {
  /** `null` where no list of this key was accepted for this scope. */
  highestNumber(scope: string, signingKey: string): number | null;
  /** When the newest list accepted for one of these scopes was issued; `null` where there is none. */
  newestIssuedAt(scopes: readonly string[]): Instant | null;
}

/** Every signature is void from here on, and before. */
const ALWAYS = -Infinity;

/** What the lists of one scope say together. */
interface ScopeState {
  readonly checkouts: Map<string, Instant>;
  /** From when on signatures are void, by issuer key and serial. */
  readonly certificates: Map<string, number>;
  readonly numbers: Map<string, number>;
  newest: Instant | null;
}

/**
 * Unites accepted revocations, in any order, into one state: of several statements about one checkout or certificate
 * the earliest instant counts, and none is ever withdrawn. A statement counts for the scopes of the list that made it.
 */
export function revocationStateOf(accepted: Iterable<AcceptedRevocations>): KnownRevocations {
  const states = new Map<string, ScopeState>();
  for (const one of accepted) {
    for (const scope of one.scopes) {
      let state = states.get(scope);
      if (state === undefined) {
        state = { checkouts: new Map(), certificates: new Map(), numbers: new Map(), newest: null };
        states.set(scope, state);
      }
      take(state, one);
    }
  }
  const among = (scopes: readonly string[]): ScopeState[] => scopes.flatMap((scope) => states.get(scope) ?? []);
  return {
    checkoutRevokedAt: (scopes, checkoutId) =>
      leastOf(among(scopes).map(({ checkouts }) => checkouts.get(checkoutId) ?? null)),
    isCertificateRevoked({ revocationScopes, issuerKey, serial }, issuedAt) {
      const key = certificateKey(issuerKey, serial);
      return among(revocationScopes).some(({ certificates }) => issuedAt >= (certificates.get(key) ?? Infinity));
    },
    highestNumber: (scope, signingKey) => states.get(scope)?.numbers.get(signingKey) ?? null,
    newestIssuedAt: (scopes) =>
      among(scopes).reduce<Instant | null>((newest, state) => later(newest, state.newest), null),
  };
}

/** A state in which nothing is revoked. */
export const NOTHING_REVOKED: KnownRevocations = revocationStateOf([]);

function take(state: ScopeState, { signingKey, number, issuedAt, checkouts, certificates }: AcceptedRevocations): void {
  state.numbers.set(signingKey, Math.max(number, state.numbers.get(signingKey) ?? number));
  state.newest = later(state.newest, issuedAt);
  for (const { checkoutId, revokedAt } of checkouts) {
    const known = state.checkouts.get(checkoutId);
    if (known === undefined || revokedAt < known) state.checkouts.set(checkoutId, revokedAt);
  }
  for (const { issuerKey, serial, from } of certificates) {
    const key = certificateKey(issuerKey, serial);
    state.certificates.set(key, Math.min(from ?? ALWAYS, state.certificates.get(key) ?? Infinity));
  }
}

function certificateKey(issuerKey: string, serial: string): string {
  return `${issuerKey} ${serial}`;
}

function leastOf(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((least, one) => (least === null || (one !== null && one < least) ? one : least), null);
}

function later(left: Instant | null, right: Instant | null): Instant | null {
  return left === null || (right !== null && right > left) ? right : left;
}
