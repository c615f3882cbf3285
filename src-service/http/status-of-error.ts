import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';

const STATUS: Readonly<Partial<Record<ServiceErrorCode, number>>> = {
  'bad-request': 400,
  'not-json': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-a-member': 403,
  'provider-not-reached': 503,
  'no-such-route': 404,
  'no-such-checkout': 404,
  'no-organization': 404,
  'checkout-overlaps': 409,
  'checkout-checked-in': 409,
  'checkout-cleared': 409,
  'bulk-request-differs': 409,
  'no-such-bulk-request': 404,
  'too-large': 413,
  unexpected: 500,
  'not-ready': 503,
  'too-busy': 503,
  'receipt-search-busy': 429,
  'no-issuer': 503,
  'sealed-otherwise': 503,
  'certificate-not-valid': 503,
  'no-such-file': 503,
  unreadable: 503,
  'readable-by-others': 503,
  'not-pem': 503,
  'not-pkcs12': 503,
  'key-password-missing': 503,
  'key-password-wrong': 503,
  'no-signing-certificate': 503,
  'more-than-one-signing-certificate': 503,
  'no-issuing-certificate': 503,
};

/** The HTTP status of a refusal: 422 where the request was understood and a rule speaks against it. */
export function statusOfError(code: ServiceErrorCode): number {
  return STATUS[code] ?? 422;
}
