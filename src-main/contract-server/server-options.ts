import type { ProcessClock } from '#main/clock/process-clock.ts';
import type { LoginStart } from '#main/login-start/login-start.ts';
import type { ApplicationLauncher } from './application-launcher.ts';
import type { DemonstrationControl } from './demonstration-control.ts';
import type { ServiceOptions } from './service/service-options.ts';
import type { Surface } from './licensing-api.ts';

/** What a licensing API is made for. */
export interface LicensingApiOptions {
  /** The environment of the process: developer overrides are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: 'electron' | 'browser';
  readonly surface: Surface;
  /** Whether files may come as paths: where a preload puts them there. A page in a browser never names a path. */
  readonly acceptsPaths: boolean;
  /** `null` outside a demonstration. */
  readonly demonstration: DemonstrationControl | null;
  readonly applications: ApplicationLauncher;
  /** What starts the gate when the person signs in to the computer; not to be had where it is left out. */
  readonly loginStart?: LoginStart;
  /** Under which name this process writes the log of the profile; nothing is written without one. */
  readonly logAs?: 'electron' | 'browser';
  /** How this host opens the sign-in page, and what tests do in their own way. */
  readonly service?: ServiceOptions;
  /** Instead of this process's own clock or the demonstration's; only tests give one. */
  readonly clock?: ProcessClock;
}
