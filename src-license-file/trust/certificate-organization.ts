import type { Certificate } from './certificate.ts';

const ORGANIZATION = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What a certificate says about its organisation: a guid in lower case, none, or more than can be told apart. */
export type CertificateOrganization =
  { readonly found: 'one'; readonly organizationId: string } | { readonly found: 'none' | 'several' };

/**
 * Reads the organisation id from the subject alternative names: the one URI of the form `urn:uuid:…`, in either case.
 */
export function organizationOf({ extensions }: Certificate): CertificateOrganization {
  const uris = (extensions.alternativeNames ?? []).flatMap((name) =>
    name.kind === 'uri' ? [name.text.toLowerCase()] : [],
  );
  const named = uris.filter((uri) => uri.startsWith('urn:uuid:'));
  const [only] = named;
  if (only === undefined) return { found: 'none' };
  const organizationId = ORGANIZATION.exec(only)?.[1];
  return named.length > 1 || organizationId === undefined ? { found: 'several' } : { found: 'one', organizationId };
}
