import { CONNECTION_CLIENT_SCENES } from './connection-client-scenes.ts';
import { OVERVIEW_SCENES } from './overview-scenes.ts';
import type { Scene } from './scene.ts';

/** Every screen in every state. Pictures are taken of them, and each is checked for accessibility in every look. */
export const SCENES: readonly Scene[] = [...OVERVIEW_SCENES, ...CONNECTION_CLIENT_SCENES];
