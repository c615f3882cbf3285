/** What can be wrong with the entitlement service as a client meets it, and with signing in to it. */
export const SIGN_IN_ERROR_CODES = [
  /** No connection came about: `cause` is `unnamed` (its name is not known), `refused`, `proxy`, or of another kind. */
  'service-not-reached',
  /** Its certificate does not prove who it is: `cause` is `expired`, `early` (not valid yet), `selfsigned`, `unknown` (its issuer is), `misnamed` (it is for another name), or of another kind. */
  'service-certificate',
  /** There was a connection, and no answer in time, or only a half. */
  'service-no-answer',
  /** An answer came that is not one of an entitlement service, or of a provider that anybody may sign in with. */
  'service-answer-wrong',
  /** It said no, for a cause that has no code of its own here; `code` is the service's. */
  'service-refused',
  'not-a-member',
  'user-disabled',
  /** There is nothing to refresh with. */
  'sign-in-needed',
  /** What there was to refresh with counts no more at the service. */
  'sign-in-ended',
  /** `cause` is `cancelled`, `refused`, `late` (nobody came back in time), or of another kind (what came back is wrong). */
  'sign-in-not-completed',
  /** The policy is signed by nobody this computer trusts. */
  'policy-not-trusted',
  'wrong-account',
  'service-address-wrong',
] as const;

/** One of them. */
export type SignInErrorCode = (typeof SIGN_IN_ERROR_CODES)[number];
