import { describe, expect, it } from 'vitest';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { IMPORT_SCENES } from '../screens/import-scenes.ts';
import { LICENSE_SCENES } from '../screens/license-scenes.ts';
import { faultsInEveryLook } from './support/every-look.ts';

describe.skipIf(chromiumProgram('accessibility of import and checked-out licenses') === null)('import and checked-out licenses', () => {
  for (const scene of [...IMPORT_SCENES, ...LICENSE_SCENES]) {
    it.skipIf(scene.isPossible?.() === false)(`can be used by everybody: ${scene.name}`, async () => {
      expect(await faultsInEveryLook(scene)).toEqual([]);
    });
  }
});
