import type { BrowserContextOptions } from 'playwright-core';
import { afterAll } from 'vitest';
import type { BrowserWindow } from '../browser-host/support/browser-window.ts';
import { signInStates, withSignInProgress } from '../end-to-end/support/sign-in-states.ts';
import { sceneDesk, type Scene } from './scene.ts';

const desks: { remove(): void }[] = [];
afterAll(() => {
  for (const desk of desks) desk.remove();
});

/** The size of the window that a scene is seen in. */
export function windowSize({ surface }: Scene): { readonly width: number; readonly height: number } {
  return surface === undefined ? { width: 1_040, height: 720 } : { width: 640, height: 460 };
}

/** Brings a scene about: the computer, the window, and what the person does. */
export async function showScene(scene: Scene, context: BrowserContextOptions = {}): Promise<BrowserWindow> {
  const desk = sceneDesk();
  desks.push(desk);
  await scene.before?.(desk);
  const { surface, signIn } = scene;
  const window = await desk.opens({
    context: { viewport: windowSize(scene), reducedMotion: 'reduce', ...context },
    ...(surface === undefined ? {} : { surface }),
    ...(signIn === undefined ? {} : { through: withSignInProgress(signInStates(desk.now)[signIn]) }),
  });
  await scene.steps(window.page, desk);
  return window;
}
