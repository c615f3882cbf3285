/**
 * Invalid cases whose only fault is that the names in the leaf are not the host that was asked for. No license has a
 * host.
 */
export const HOST_NAME_ONLY: readonly string[] = [
  'webpki::san::mismatch-domain-san',
  'webpki::san::mismatch-subdomain-san',
  'webpki::san::mismatch-subdomain-apex-san',
  'webpki::san::mismatch-apex-subdomain-san',
  'webpki::san::wildcard-embedded-leftmost-san',
  'webpki::san::wildcard-not-in-leftmost-san',
  'webpki::san::wildcard-match-across-labels-san',
  'webpki::san::wildcard-embedded-ulabel-san',
  'webpki::san::no-san',
];

/** Invalid cases whose only fault is against the CA/Browser Forum's rules for web servers; RFC 5280 allows them. */
export const WEB_RULE_ONLY: readonly string[] = [
  // What a root's own authority key identifier may hold; a trust anchor's is not looked at.
  'webpki::aki::root-with-aki-missing-keyidentifier',
  'webpki::aki::root-with-aki-authoritycertissuer',
  'webpki::aki::root-with-aki-authoritycertserialnumber',
  'webpki::aki::root-with-aki-all-fields',
  'webpki::aki::root-with-aki-ski-mismatch',
  // Which extended key usages servers and roots must not have beside the wanted one.
  'webpki::eku::ee-anyeku',
  'webpki::eku::ee-critical-eku',
  'webpki::eku::ee-without-eku',
  'webpki::eku::root-has-eku',
  // Which names a public authority may certify, and how.
  'webpki::san::public-suffix-wildcard-san',
  'webpki::san::san-critical-with-nonempty-subject',
  // The content of an extension that only a network client reads.
  'webpki::malformed-aia',
];

/** Valid cases that are refused all the same, with the reason. */
export const NOT_ACCEPTED: readonly { readonly id: string; readonly problem: string; readonly reason: string }[] = [
  {
    id: 'pathlen::validation-ignores-pathlen-in-leaf',
    problem: 'is-an-authority',
    reason: 'The leaf is a CA; a signer of licenses never is.',
  },
  {
    id: 'pathlen::max-chain-depth-1-self-issued',
    problem: 'not-valid',
    reason: 'The limit counts every certificate in between, self-issued ones too: simpler, and stricter.',
  },
  {
    id: 'webpki::nc::permitted-dns-match-noncritical',
    problem: 'not-valid',
    reason:
      'RFC 5280 wants name constraints critical: as rfc5280::nc::permitted-dns-match-noncritical it is invalid.',
  },
];
