import { CONNECTION_CLIENT_SCENES } from './connection-client-scenes.ts';
import { FRAME_SCENES } from './frame-scenes.ts';
import { IMPORT_SCENES } from './import-scenes.ts';
import { LICENSE_SCENES } from './license-scenes.ts';
import { OVERVIEW_SCENES } from './overview-scenes.ts';
import { PAGE_SCENES } from './page-scenes.ts';
import { PROBLEM_SCENES } from './problem-scenes.ts';
import { SERVICE_SCENES } from './service-scenes.ts';
import type { Scene } from './scene.ts';

/** Every screen in every state. Pictures are taken of them, and each is checked for accessibility in every look. */
export const SCENES: readonly Scene[] = [
  ...OVERVIEW_SCENES,
  ...CONNECTION_CLIENT_SCENES,
  ...IMPORT_SCENES,
  ...LICENSE_SCENES,
  ...PAGE_SCENES,
  ...PROBLEM_SCENES,
  ...FRAME_SCENES,
  ...SERVICE_SCENES,
];
