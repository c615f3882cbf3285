import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { Decision } from '#core/status/decision.ts';
import type { ApplicationLauncher, Launch, RegisteredApplication } from '#main/contract-server/application-launcher.ts';

/** A registry of applications that start at once, and end when the test says so; like the real one it tells both. */
export class TestLauncher implements ApplicationLauncher {
  readonly started: { readonly application: ApplicationKey; readonly decision: Decision }[] = [];
  launch: Launch = { ok: true };
  readonly #registered: readonly RegisteredApplication[];
  readonly #listeners = new Set<() => void>();
  #running: readonly ApplicationKey[] = [];

  constructor(...registered: readonly RegisteredApplication[]) {
    this.#registered = registered;
  }

  registered(): readonly RegisteredApplication[] {
    return this.#registered;
  }

  start(application: ApplicationKey, decision: Decision): Promise<Launch> {
    if (this.launch.ok) {
      this.started.push({ application, decision });
      this.#running = [...this.#running, application];
      this.#tell();
    }
    return Promise.resolve(this.launch);
  }

  /** Every started application ends. */
  end(): void {
    this.#running = [];
    this.#tell();
  }

  isRunning(application: ApplicationKey): boolean {
    return this.#running.some((one) => isSameApplication(one, application));
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
