import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseIsoInstant, formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { isGoodIssuerAge } from './demonstration-issuer.ts';

/** The form of the file; another one is not read, and the demonstration made anew. */
const FORM = 1;

/** Keeps the demonstration's signer in its folder, so that the next start makes no keys. They are good for nothing but this demonstration. */
export function keepIssuer(path: string, { key, leaf, intermediates }: Signer, madeAt: Instant): void {
  const text = JSON.stringify({
    form: FORM,
    madeAt: formatIsoInstant(madeAt),
    key: key.export({ type: 'pkcs8', format: 'pem' }),
    leaf: Buffer.from(leaf).toString('base64'),
    intermediates: intermediates.map((one) => Buffer.from(one).toString('base64')),
  });
  const written = writeFileAtomically(path, Buffer.from(`${text}\n`), 0o600, 'replace');
  if (!written.ok) throw new Error(`${path} could not be written: ${written.problem.code}`);
}

/** The signer that was kept; `null` where there is none that can be read, or one that is too old. */
export function keptIssuer(path: string, now: Instant): Signer | null {
  try {
    const { form, madeAt, key, leaf, intermediates } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const at = parseIsoInstant(String(madeAt));
    if (form !== FORM || at === null || !isGoodIssuerAge(at, now)) return null;
    const decoded = (text: unknown): Buffer => Buffer.from(String(text), 'base64');
    return { key: createPrivateKey(String(key)), leaf: decoded(leaf), intermediates: (intermediates as unknown[]).map(decoded) };
  } catch {
    return null;
  }
}
