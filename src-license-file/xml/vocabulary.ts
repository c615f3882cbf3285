/** What the namespaces of every version of this document begin with; the version number follows. */
export const CHECKOUT_NAMESPACE_FAMILY = 'urn:licensing-client:selectserver-checkout:';

/** The namespace of the one version there is (format document 5.1, 5.10). */
export const CHECKOUT_NAMESPACE = `${CHECKOUT_NAMESPACE_FAMILY}1`;

/** The name of the document's root element. */
export const CHECKOUT_ROOT = 'LicenseCheckout';

/** The namespace of XML signatures (XML Signature Syntax and Processing, section 1.3). */
export const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

/** The only canonical form: exclusive, without comments (Exclusive XML Canonicalization 1.0). */
export const EXCLUSIVE_CANONICAL_FORM = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** The transform that leaves the signature itself out of what is signed. */
export const ENVELOPED_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** The only signature algorithm: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 6931, section 2.3.2). */
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** The only digest algorithm. */
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
