import { describe, expect, it } from 'vitest';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { CONNECTION_CLIENT_SCENES } from '../screens/connection-client-scenes.ts';
import { PAGE_SCENES } from '../screens/page-scenes.ts';
import { PROBLEM_SCENES } from '../screens/problem-scenes.ts';
import { faultsInEveryLook } from './support/every-look.ts';

describe.skipIf(chromiumProgram('accessibility of prompts, the other pages and problems') === null)('prompts, the other pages and problems', () => {
  for (const scene of [...CONNECTION_CLIENT_SCENES, ...PAGE_SCENES, ...PROBLEM_SCENES]) {
    it.skipIf(scene.isPossible?.() === false)(`can be used by everybody: ${scene.name}`, async () => {
      expect(await faultsInEveryLook(scene)).toEqual([]);
    });
  }
});
