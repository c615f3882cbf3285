/** An account of a demonstration, which its sign-in page names. */
export interface ShownAccount {
  readonly email: string;
  readonly password: string;
  /** What signing in as this one shows, in a few words. */
  readonly shows: string;
}
