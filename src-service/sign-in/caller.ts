import type { Instant } from '#core/time/instant.ts';
import type { Role } from '../store/tables.ts';

/** Who sends a request. */
export interface Caller {
  readonly memberId: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
}

/** Why somebody who has signed in may send no request: nobody of an organisation here, or disabled. */
export interface RefusedCaller {
  readonly refused: 'not-a-member' | 'user-disabled';
}

/** Who sends a bearer token, or why they may not; `null` where it is no token of ours, or has ended. */
export type VerifiedCaller = Caller | RefusedCaller | null;

/** Says who sends a bearer token: the seam at which every way to sign in joins the requests. */
export type VerifyCaller = (bearer: string, now: Instant) => Promise<VerifiedCaller>;
