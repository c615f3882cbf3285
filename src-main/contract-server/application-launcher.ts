import type { ApplicationKey } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { Decision } from '#core/status/decision.ts';

/** An application that is registered on this computer, so that it can be started from the window. */
export interface RegisteredApplication extends ApplicationKey {
  /** As its registration says. */
  readonly name: string;
  /** The version installed here, which every answer about it is for; `null` where the registration does not say. */
  readonly version: ApplicationVersion | null;
}

/** What became of starting one. */
export type Launch =
  | { readonly ok: true }
  | { readonly ok: false; /** The operating system's name for the error (`ENOENT`). */ readonly errno: string };

/** The applications of this computer that a window can start. Whether they may is not its question. */
export interface ApplicationLauncher {
  /** What is registered now; read anew at each call. */
  registered(): readonly RegisteredApplication[];
  /** Starts one with the answer it runs on; resolves once it has begun, or could not. */
  start(application: ApplicationKey, decision: Decision): Promise<Launch>;
  /** Whether a process of it that was started here still runs. */
  isRunning(application: ApplicationKey): boolean;
  /** Tells when what is registered or runs has changed; gives the function that ends it. */
  onChange(listener: () => void): () => void;
}

/** A computer on which nothing is registered. */
export const NO_APPLICATIONS: ApplicationLauncher = {
  registered: () => [],
  start: () => Promise.resolve({ ok: false, errno: 'ENOENT' }),
  isRunning: () => false,
  onChange: () => () => undefined,
};
