import type { ApplicationFields, CheckoutFields } from './checkout-fields.ts';
import { CHECKOUT_NAMESPACE, CHECKOUT_ROOT } from './vocabulary.ts';
import { escapeText } from './xml-text.ts';

const END = `</${CHECKOUT_ROOT}>`;

/**
 * Writes a document without its signature, in exclusive canonical form: the bytes that are signed.
 *
 * Issuing writes with it, and verification writes with it again from what it read, so neither can mean another text.
 */
export function writeCanonicalDocument(fields: CheckoutFields): string {
  return (
    `<${CHECKOUT_ROOT} xmlns="${CHECKOUT_NAMESPACE}">` +
    element('CheckoutId', fields.checkoutId) +
    element('IssuedAt', fields.issuedAt) +
    element('NotBefore', fields.notBefore) +
    element('ExpiresAt', fields.expiresAt) +
    `<Organization>${element('Id', fields.organizationId)}${element('Name', fields.organizationName)}</Organization>` +
    element('EntitlementCountry', fields.entitlementCountry) +
    element('ActivationKey', fields.activationKey) +
    `<User>${element('Id', fields.userId)}${element('Email', fields.userEmail)}` +
    `${element('Name', fields.userName)}</User>` +
    element('MachineName', fields.machineName) +
    `<Applications>${fields.applications.map(applicationElement).join('')}</Applications>` +
    END
  );
}

/**
 * Puts a signature where it belongs, as the last child of the root of a document made by {@link
 * writeCanonicalDocument}.
 */
export function withSignature(canonicalDocument: string, signature: string): string {
  return canonicalDocument.slice(0, -END.length) + signature + END;
}

function applicationElement(application: ApplicationFields): string {
  return (
    `<Application>${element('ProductId', application.productId)}${element('Name', application.name)}` +
    `${element('FeatureString', application.featureString)}${element('Version', application.version)}</Application>`
  );
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}
