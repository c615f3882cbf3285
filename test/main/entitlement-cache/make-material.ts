import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { belicOf, makeBelicIssuer } from '../../license-file/belic/belic-issuer.ts';
import { checkoutIdOf, MACHINE, type CacheMaterial } from './cache-material.ts';

/** Material with the issuer that signed it, for tests that need one more file. */
export interface IssuedMaterial extends CacheMaterial {
  readonly issuer: CreatedIssuer;
}

/** Issues license files with fresh keys, and keeps them in a folder where child processes are to read them. */
export async function makeMaterial(count: number, folder?: string, changes: Partial<Checkout> = {}): Promise<IssuedMaterial> {
  const { issuer, trust } = await makeBelicIssuer();
  const files = Array.from(
    { length: count },
    (_, index) => new Uint8Array(belicOf(issuer, { machineName: MACHINE, ...changes, checkoutId: checkoutIdOf(index) })),
  );
  if (folder !== undefined) {
    writeFileSync(join(folder, 'trust.json'), formatTrustEntry(issuer.trustEntry));
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `${String(index)}.belic`), bytes);
  }
  return { issuer, trust, files };
}
