import { describe, expect, it } from 'vitest';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { SERVICE_SCENES } from '../screens/service-scenes.ts';
import { faultsInEveryLook } from './support/every-look.ts';

describe.skipIf(chromiumProgram('accessibility of signing in and of the account') === null)('signing in from the tool, and the account', () => {
  for (const scene of SERVICE_SCENES) {
    it(`can be used by everybody: ${scene.name}`, async () => {
      expect(await faultsInEveryLook(scene)).toEqual([]);
    });
  }
});
