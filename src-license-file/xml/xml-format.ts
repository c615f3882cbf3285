import { formatProblem, type LicenseFormat } from '../verification/license-format.ts';
import { writeCanonicalDocument } from './canonical-document.ts';
import { checkXmlSignature, type SignedDocument } from './check-xml-signature.ts';
import { fieldsOf } from './checkout-fields.ts';
import { parseCheckoutFields } from './parse-checkout-fields.ts';
import { readSignedDocument } from './read-signed-document.ts';
import { readXmlEnvelope } from './read-xml-envelope.ts';
import { recognisesXml } from './recognise-xml.ts';
import type { XmlEnvelope } from './xml-envelope.ts';

/** The SELECTserver `.xml` (format document 5). Importing this module loads three XML libraries. */
export const xmlFormat: LicenseFormat<XmlEnvelope, SignedDocument> = {
  kind: 'xml',
  licenseService: 'SELECTserver',
  recognises: recognisesXml,

  readEnvelope(text) {
    const read = readXmlEnvelope(text);
    return read.ok ? { ok: true, presented: read.envelope.presented, envelope: read.envelope } : read;
  },

  checkSignature: checkXmlSignature,

  readClaims(signed) {
    const fields = readSignedDocument(signed.text);
    if (fields === null) return formatProblem('damaged', 'field-missing');
    const parsed = parseCheckoutFields(fields);
    if (!parsed.ok) return formatProblem('damaged', parsed.problem);
    const { checkout } = parsed;
    // Written again from the typed values, so that whatever was read otherwise than it stands there shows.
    if (writeCanonicalDocument(fieldsOf(checkout)) !== signed.text)
      return formatProblem('damaged', 'written-again-differs');
    return {
      ok: true,
      isCheckout: true,
      issuedAt: checkout.issuedAt,
      organizationId: checkout.organization.id,
      checkout,
    };
  },
};
