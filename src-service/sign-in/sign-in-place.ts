/** With what people sign in: accounts of this service, whose state is sealed with a key, or another provider. */
export type SignInPlace =
  | { readonly kind: 'embedded'; readonly key: { readonly kind: 'given'; readonly key: Uint8Array } | { readonly kind: 'file'; readonly path: string } }
  | {
      readonly kind: 'external';
      readonly issuer: string;
      readonly clientId: string;
      readonly audience: string;
      /** What else has to be asked for, so that the provider makes access tokens out to the audience. */
      readonly scope?: string;
      /** The claim in which the provider says the e-mail address. */
      readonly emailClaim: string;
      /** Whether the operator answers for it that nobody gets this claim for an address that is not theirs; else `email_verified` has to say so. */
      readonly isEmailVerified?: boolean;
    };
