import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { HostFailure } from '#main/window-host/host-report.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';
import type { ServePage } from './serve-page.ts';
import type { WindowLife } from './window-life.ts';

/** Everything behind the one window of this host. */
export interface HostedWindow {
  readonly launch: WindowLaunch;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Opened while the browser starts; never settles where there is none, and the window's life ends then. */
  readonly api: Promise<LicensingApi>;
  readonly servePage: ServePage;
  readonly life: WindowLife;
  readonly front: WindowFront;
}

/** What brings the window to the front. */
export interface WindowFront {
  /** Gives whether it is there; `null` as long as no browser shows it. */
  comeForward: (() => Promise<boolean>) | null;
}

/** Why no window was shown. */
export interface NoWindow {
  readonly why: HostFailure;
  readonly detail: string;
}
