import { describe, expect, it } from 'vitest';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { OVERVIEW_SCENES } from '../screens/overview-scenes.ts';
import { FRAME_SCENES } from '../screens/frame-scenes.ts';
import { faultsInEveryLook } from './support/every-look.ts';

describe.skipIf(chromiumProgram('accessibility of the Overview and the frame') === null)('the Overview and the frame', () => {
  for (const scene of [...OVERVIEW_SCENES, ...FRAME_SCENES]) {
    it.skipIf(scene.isPossible?.() === false)(`can be used by everybody: ${scene.name}`, async () => {
      expect(await faultsInEveryLook(scene)).toEqual([]);
    });
  }
});
