import type { LicenseFormat } from '../verification/license-format.ts';
import type { SignedDocument } from './check-xml-signature.ts';
import type { XmlEnvelope } from './xml-envelope.ts';

/** Loads the `.xml` format with its XML libraries, about 20 ms the first time; for hosts that must start quickly. */
export async function loadXmlFormat(): Promise<LicenseFormat<XmlEnvelope, SignedDocument>> {
  const { xmlFormat } = await import('./xml-format.ts');
  return xmlFormat;
}
