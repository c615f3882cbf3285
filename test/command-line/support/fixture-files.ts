import type { Checkout } from '#core/checkout/checkout.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { handMadeZip } from '../../main/file-intake/hand-made-zip.ts';

/** The end that the fixtures' licenses have unless a test says otherwise. */
export const FIXTURE_END = '2026-09-01T22:00:00.000Z';

/** A small PDF: what administrators send along with license files. */
export const PDF = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';

/** A license of either kind for one product (four digits), with that number's checkout id; really signed. */
export function licenseFor(kind: 'belic' | 'xml', productNumber: number, more: Partial<Checkout> = {}): Buffer {
  const expiresAt = more.expiresAt ?? at(FIXTURE_END);
  const applications = [anApplication({ productId: product(productNumber), name: `Product ${String(productNumber)}`, expiresAt })];
  const checkout: Partial<Checkout> = { checkoutId: checkoutIdOf(productNumber), applications, ...more };
  return kind === 'belic' ? aBelic(checkout) : anXml(checkout);
}

/** A zip of files, each under its name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return handMadeZip(Object.entries(files).map(([name, data]) => ({ name, data })));
}
