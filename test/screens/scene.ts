import type { Page } from 'playwright-core';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { Surface } from '#main/contract-server/licensing-api.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from '../end-to-end/support/desk.ts';

/** One screen in one state, as a person would come to it. */
export interface Scene {
  /** Names its picture: docs/screens/<name>.png. */
  readonly name: string;
  /** Whether it is one of the main ones, which have a dark picture too. */
  readonly isMain?: boolean;
  /** The small window of the CONNECTION Client in place of the Licensing Tool. */
  readonly surface?: Surface;
  /** A state of signing in that only an entitlement service brings about. */
  readonly signIn?: SignInProgress['state'];
  /** What has happened on this computer before the window opens. */
  readonly before?: (desk: Desk) => Promise<void> | void;
  /** What the person does then; resolves when the picture can be taken. */
  readonly steps: (page: Page, desk: Desk) => Promise<unknown>;
}

/** The computer of a scene, with its applications registered. */
export function sceneDesk(): Desk {
  const desk = new Desk();
  desk.machineName = 'PL-WS-0142';
  desk.registers(MODELER, DRAINAGE, STRUCTURES);
  return desk;
}
