import {
  CHECKOUT_NAMESPACE,
  CHECKOUT_ROOT,
  ENVELOPED_SIGNATURE,
  EXCLUSIVE_CANONICAL_FORM,
  RSA_SHA256,
  SHA256,
  SIGNATURE_NAMESPACE,
} from './vocabulary.ts';

/** What one element of the document must look like. */
export interface ElementRule {
  readonly name: string;
  readonly namespace: string;
  /** Every attribute the element has, namespace declarations among them, in order, with its only value. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** The children in their order; `null` when the element holds text and nothing else. */
  readonly children: readonly ChildRule[] | null;
}

/** One place among an element's children: at least one element that keeps `rule`, at most `most`. */
export interface ChildRule {
  readonly rule: ElementRule;
  readonly most: number;
}

/** One leaf and as many intermediates as a path may have (format document 5.6). */
export const MOST_CERTIFICATES = 3;

type Attributes = ElementRule['attributes'];

function text(namespace: string, name: string): ElementRule {
  return { name, namespace, attributes: [], children: null };
}

function parent(
  namespace: string,
  name: string,
  children: readonly (ElementRule | ChildRule)[],
  attributes: Attributes = [],
): ElementRule {
  return {
    name,
    namespace,
    attributes,
    children: children.map((child) => ('rule' in child ? child : { rule: child, most: 1 })),
  };
}

const field = (name: string): ElementRule => text(CHECKOUT_NAMESPACE, name);
const group = (name: string, ...children: (ElementRule | ChildRule)[]): ElementRule =>
  parent(CHECKOUT_NAMESPACE, name, children);

const signed = (name: string): ElementRule => text(SIGNATURE_NAMESPACE, name);
const part = (name: string, ...children: (ElementRule | ChildRule)[]): ElementRule =>
  parent(SIGNATURE_NAMESPACE, name, children);
const algorithm = (name: string, value: string): ElementRule =>
  parent(SIGNATURE_NAMESPACE, name, [], [['Algorithm', value]]);

const REFERENCE = parent(
  SIGNATURE_NAMESPACE,
  'Reference',
  [
    part('Transforms', algorithm('Transform', ENVELOPED_SIGNATURE), algorithm('Transform', EXCLUSIVE_CANONICAL_FORM)),
    algorithm('DigestMethod', SHA256),
    signed('DigestValue'),
  ],
  [['URI', '']],
);

const SIGNATURE = parent(
  SIGNATURE_NAMESPACE,
  'Signature',
  [
    part(
      'SignedInfo',
      algorithm('CanonicalizationMethod', EXCLUSIVE_CANONICAL_FORM),
      algorithm('SignatureMethod', RSA_SHA256),
      REFERENCE,
    ),
    signed('SignatureValue'),
    part('KeyInfo', part('X509Data', { rule: signed('X509Certificate'), most: MOST_CERTIFICATES })),
  ],
  [['xmlns', SIGNATURE_NAMESPACE]],
);

/** The whole document, as one value: what stands where, and with which attributes. */
export const LICENSE_CHECKOUT: ElementRule = parent(
  CHECKOUT_NAMESPACE,
  CHECKOUT_ROOT,
  [
    field('CheckoutId'),
    field('IssuedAt'),
    field('NotBefore'),
    field('ExpiresAt'),
    group('Organization', field('Id'), field('Name')),
    field('EntitlementCountry'),
    field('ActivationKey'),
    group('User', field('Id'), field('Email'), field('Name')),
    field('MachineName'),
    group('Applications', {
      rule: group('Application', field('ProductId'), field('Name'), field('FeatureString'), field('Version')),
      most: Infinity,
    }),
    SIGNATURE,
  ],
  [['xmlns', CHECKOUT_NAMESPACE]],
);
