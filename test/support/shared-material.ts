import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * The path of outside test material (`vectors/wycheproof`, `genuine` …), or `null` where it is not beside this checkout;
 * then the test is skipped and says so.
 */
export function sharedMaterial(name: string): string | null {
  const path = `${SHARED}${name}`;
  if (existsSync(path)) return path;
  process.stdout.write(`skipped: ${name}: the outside test material is not beside this checkout (../shared/${name})\n`);
  return null;
}
