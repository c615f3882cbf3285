import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { openDemonstration } from '#main/demonstration/open-demonstration.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { newPage } from '../browser-host/support/chromium.ts';
import type { BrowserWindow } from '../browser-host/support/browser-window.ts';
import { serveForTest } from '../demonstration/support/served-demonstration.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { PICTURED_ADDRESS, picturedServices, withPicturedService } from '../end-to-end/support/sign-in-states.ts';
import { asPictured } from './as-pictured.ts';
import type { Scene } from './scene.ts';
import { SceneDesk } from './scene-desk.ts';

const shown = new Set<ShownScene>();
afterAll(async () => {
  for (const one of shown) await one.end();
});

/** A scene that has been brought about. */
export interface ShownScene {
  readonly window: BrowserWindow;
  /** Closes the window and clears everything away. */
  end(): Promise<void>;
}

/** The size of the window that a scene is seen in. */
export function windowSize({ surface, size }: Scene): { readonly width: number; readonly height: number } {
  return size ?? (surface === undefined ? { width: 1_040, height: 720 } : { width: 640, height: 460 });
}

/** The one page of a test file, in which its scenes are shown one after the other: a context of its own for each would cost twice the time. */
let page: Promise<Page> | null = null;

/** Brings a scene about: the computer, the window, and what the person does. Ends before the next is shown. */
export async function showScene(scene: Scene): Promise<ShownScene> {
  page ??= newPage({ reducedMotion: 'reduce' });
  await (await page).setViewportSize(windowSize(scene));
  await (await page).emulateMedia({ colorScheme: 'light' });
  const desk = new SceneDesk();
  await scene.before?.(desk);
  if (scene.service !== undefined) await desk.use((opened) => void valueOf(setServiceAddress(opened, PICTURED_ADDRESS)));
  const { surface, service, through, isDemonstration = false, showsOverrides = false } = scene;
  const layers = [through, service === undefined ? undefined : withPicturedService(picturedServices(desk.now)[service]), asPictured(desk, showsOverrides)];
  const window = await desk.opens({
    page: await page,
    through: (api) => layers.reduce<LicensingApi>((inner, layer) => layer?.(inner) ?? inner, api),
    ...(surface === undefined ? {} : { surface }),
    ...(isDemonstration ? { demonstration: await demonstration(desk) } : {}),
  });
  const one = {
    window,
    async end() {
      shown.delete(one);
      await window.close();
      await desk.end();
    },
  };
  shown.add(one);
  await window.page.getByRole('heading').first().waitFor();
  await scene.steps(window.page, desk, window);
  return one;
}

/** A demonstration as `npm start` opens it, on the desk's clocks. */
async function demonstration(desk: SceneDesk): ReturnType<typeof openDemonstration> {
  const root = join(desk.folder, 'demonstration');
  const served = await serveForTest(root, () => desk.now);
  try {
    return await openDemonstration(root, {}, () => desk.readings());
  } finally {
    await served.close();
  }
}
