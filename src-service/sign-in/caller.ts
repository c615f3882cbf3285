import type { Instant } from '#core/time/instant.ts';
import type { Role } from '../store/tables.ts';

/** Who sends a request. */
export interface Caller {
  readonly memberId: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
}

/** Why a request with a token is refused: nobody of an organisation here, disabled, or nobody can say at the moment whose token it is. */
export interface RefusedCaller {
  readonly refused: 'not-a-member' | 'user-disabled' | 'provider-not-reached';
}

/** Who sends a bearer token, or why they may not; `null` where it is no token of ours, or has ended. */
export type VerifiedCaller = Caller | RefusedCaller | null;

/** Says who sends a bearer token: the seam at which every way to sign in joins the requests. */
export type VerifyCaller = (bearer: string, now: Instant) => Promise<VerifiedCaller>;
