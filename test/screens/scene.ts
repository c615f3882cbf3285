import type { LicensingApi, Surface } from '#main/contract-server/licensing-api.ts';
import type { PicturedServiceName } from '../end-to-end/support/sign-in-states.ts';
import type { BrowserWindow } from '../browser-host/support/browser-window.ts';
import type { SceneDesk } from './scene-desk.ts';

/** One screen in one state, as a person would come to it. */
export interface Scene {
  /** Names its picture: docs/screens/<name>.png. */
  readonly name: string;
  /** Whether it is one of the main ones, which have a dark picture too. */
  readonly isMain?: boolean;
  /** The small window of the CONNECTION Client in place of the Licensing Tool. */
  readonly surface?: Surface;
  /** The size of the window, where it is not the usual one. */
  readonly size?: { readonly width: number; readonly height: number };
  /** A state that only an entitlement service brings about. */
  readonly service?: PicturedServiceName;
  /** A demonstration in the place of a person's own profile. */
  readonly isDemonstration?: boolean;
  /** Whether the developer overrides that tests work with are shown; as on a person's own computer, there are none otherwise. */
  readonly showsOverrides?: boolean;
  /** Whether it can be brought about here; where it cannot, it is left out. */
  readonly isPossible?: () => boolean;
  /** Puts something between the window and the main process: work that takes. */
  readonly through?: (api: LicensingApi) => LicensingApi;
  /** What has happened on this computer before the window opens. */
  readonly before?: (desk: SceneDesk) => Promise<void> | void;
  /** What the person does then; resolves when the picture can be taken. */
  readonly steps: (page: BrowserWindow['page'], desk: SceneDesk, window: BrowserWindow) => Promise<unknown>;
}
