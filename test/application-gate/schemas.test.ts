import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type { GateErrorCode } from '#core/contract/gate/gate-error.ts';
import type { GateAnswerCode } from '#main/application-gate/client/gate-error.ts';
import { gateSchemas } from '#fixtures/builders/gate-schemas.ts';
import { ROOT } from '../../tools/setup/folders.mjs';

const FOLDER = join(ROOT, 'docs', 'application-gate');

test('docs/application-gate has the schema of every message as it is now (npm run gate-schemas)', () => {
  const written = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
  expect(written).toEqual(new Map(gateSchemas()));
});

test('the client knows every code that the gate answers', () => {
  expectTypeOf<GateAnswerCode>().toEqualTypeOf<GateErrorCode>();
});
