import { Parser } from 'xml2js/lib/parser.js';
import type { ApplicationFields, CheckoutFields } from './checkout-fields.ts';
import { CHECKOUT_ROOT } from './vocabulary.ts';

const TOP = [
  'CheckoutId',
  'IssuedAt',
  'NotBefore',
  'ExpiresAt',
  'EntitlementCountry',
  'ActivationKey',
  'MachineName',
] as const;

/**
 * Reads the fields out of the signed document with xml2js; `null` where one is missing, repeated or no text.
 *
 * Only bytes that a trusted signature covers come here. xml2js forgets the order of elements and would pass over what
 * it is not asked for; both show when the document is written again from what was read.
 */
export function readSignedDocument(document: string): CheckoutFields | null {
  const root = own(parse(document), CHECKOUT_ROOT);
  const top = texts(root, TOP);
  const organization = texts(only(root, 'Organization'), ['Id', 'Name']);
  const user = texts(only(root, 'User'), ['Id', 'Email', 'Name']);
  const applications = elements(only(root, 'Applications'), 'Application').map(readApplication);
  if (top === null || organization === null || user === null) return null;
  if (!applications.every((application) => application !== null)) return null;
  return {
    checkoutId: top.CheckoutId,
    issuedAt: top.IssuedAt,
    notBefore: top.NotBefore,
    expiresAt: top.ExpiresAt,
    organizationId: organization.Id,
    organizationName: organization.Name,
    entitlementCountry: top.EntitlementCountry,
    activationKey: top.ActivationKey,
    userId: user.Id,
    userEmail: user.Email,
    userName: user.Name,
    machineName: top.MachineName,
    applications,
  };
}

function readApplication(node: unknown): ApplicationFields | null {
  const read = texts(node, ['ProductId', 'Name', 'FeatureString', 'Version']);
  if (read === null) return null;
  return { productId: read.ProductId, name: read.Name, featureString: read.FeatureString, version: read.Version };
}

/** Parses in one go: xml2js calls back before it returns unless it is told otherwise. */
function parse(document: string): unknown {
  let result: unknown = null;
  new Parser({ async: false, strict: true, explicitRoot: true, explicitArray: true }).parseString(
    document,
    (error, read: unknown) => {
      if (error === null) result = read;
    },
  );
  return result;
}

/** The one element under a name, or `null`. */
function only(node: unknown, name: string): unknown {
  const found = elements(node, name);
  return found.length === 1 ? found[0] : null;
}

function elements(node: unknown, name: string): readonly unknown[] {
  const found = own(node, name);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

function texts<Name extends string>(node: unknown, names: readonly Name[]): Readonly<Record<Name, string>> | null {
  const copy = Object.create(null) as Record<Name, string>;
  for (const name of names) {
    const text = only(node, name);
    if (typeof text !== 'string') return null;
    copy[name] = text;
  }
  return copy;
}

function own(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
  return (node as Readonly<Record<string, unknown>>)[name];
}
