import { hash } from 'node:crypto';
import type { ApplicationKey } from '#core/application/application.ts';

/**
 * Makes the guid by which a document joins an ACL to its securable: a UUID of version 8 (RFC 9562, 5.8) from the application and
 * its place in the document, so that the same document is always the same bytes.
 */
export function securableId({ productId, featureString }: ApplicationKey, place: number): string {
  const digest = hash('sha256', `securable\n${String(productId)}\n${featureString}\n${String(place)}`, 'hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
