// A window's main process that imports and clears without end, by the contract, and says each thing once it was acknowledged.
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { ImportPreview, ImportResult } from '#core/contract/import-preview.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { valueOf } from '../use-cases/answers.ts';
import type { Reply } from '#core/contract/reply.ts';

const first = Number(process.argv[2]);
const options = { environment: process.env, host: 'browser', surface: { kind: 'licensing-tool' }, acceptsPaths: false, demonstration: null, applications: NO_APPLICATIONS } as const;
const api: LicensingApi = valueOf(await createLicensingApi(options));
api.subscribe(() => undefined);

async function get<Value>(name: string, argument: unknown): Promise<Value> {
  return valueOf((await api.request(name, argument)) as Reply<Value>);
}

for (let number = first; ; number += 1) {
  const checkoutId = checkoutIdOf(number);
  const bytes = aBelic({ checkoutId, applications: [anApplication({ productId: product(1_000 + number) })] });
  const { previewId } = await get<ImportPreview>('previewFiles', { files: [{ name: 'a', base64: bytes.toString('base64') }] });
  const { files } = await get<ImportResult>('commitImport', { previewId });
  if (files[0]?.outcome === 'imported') process.stdout.write(`imported ${checkoutId}\n`);
  if (number % 3 !== 0) continue;
  await get('clearCheckout', { checkoutId });
  process.stdout.write(`cleared ${checkoutId}\n`);
}
