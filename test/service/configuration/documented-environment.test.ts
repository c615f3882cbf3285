import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from '#service/configuration/read-configuration.ts';

/** The variables that are read, whatever else is set. */
function readWith(given: Readonly<Record<string, string>>): readonly string[] {
  const read = new Set<string>();
  readConfiguration(
    new Proxy(given, {
      get: (all, name) => {
        read.add(String(name));
        return Reflect.get(all, name) as unknown;
      },
    }),
  );
  return [...read];
}

test('docs/service.md has every variable that the configuration reads, and no other', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/service.md'), 'utf8');
  const [, chapter = ''] = /\n## Environment\n([\s\S]*?)\n## /.exec(document) ?? [];
  const documented = [...chapter.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  const read = new Set([...readWith({}), ...readWith({ ISSUER_KEY_FILE: 'key.p12' }), ...readWith({ DATABASE_URL: 'postgresql://x/y', OIDC_ISSUER: 'https://issuer.example' })]);
  expect(new Set(documented)).toEqual(read);
  expect(documented).toHaveLength(read.size);
});
