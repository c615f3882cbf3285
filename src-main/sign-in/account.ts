/** The account that signed in, for people, as far as the provider tells it. */
export interface Account {
  readonly email: string | null;
  readonly name: string | null;
}
