import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import type { CheckedGateRequest } from '#core/contract/gate/to-gate.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';

/** What a request asks about; its schema has checked the numbers. */
export function questionOf({ productId: product, feature, version }: Pick<CheckedGateRequest<'status'>, 'productId' | 'feature' | 'version'>): StatusQuestion {
  const id = productId(product);
  if (id === null) throw new Error('the schema lets no other number through');
  return { productId: id, featureString: feature, version: version === null ? null : parseDottedVersion(version) };
}
