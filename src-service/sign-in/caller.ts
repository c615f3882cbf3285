import type { Instant } from '#core/time/instant.ts';
import type { Role } from '../store/tables.ts';

/** Who sends a request. */
export interface Caller {
  readonly memberId: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
}

/** Says who sends a bearer token, or `null`: the seam at which every way to sign in joins the requests. */
export type VerifyCaller = (bearer: string, now: Instant) => Promise<Caller | null>;
