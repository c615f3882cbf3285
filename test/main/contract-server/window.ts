import { afterEach } from 'vitest';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { LicensingApiOptions } from '#main/contract-server/server-options.ts';
import { valueOf } from '../use-cases/answers.ts';
import { START, type Workstation } from '../use-cases/workstation.ts';

const opened: { readonly window: Window; readonly workstation: Workstation }[] = [];
afterEach(async () => {
  const all = opened.splice(0);
  for (const { window } of all) await window.api.close();
  for (const { workstation } of all) workstation.remove();
});

/** A window of a workstation without a window: it asks by the contract and hears every event. Closed after the test, and its workstation cleared away. */
export class Window {
  readonly api: LicensingApi;
  readonly events: LicensingEvent[] = [];

  private constructor(api: LicensingApi) {
    this.api = api;
    api.subscribe((event) => this.events.push(event));
  }

  /** Opens one as a host with a preload does, on the workstation's clocks, unless other options are given. */
  static open(workstation: Workstation, options: Partial<LicensingApiOptions> = {}): Promise<Window> {
    return Window.#of(workstation, { ...hostOf(workstation), clock: () => workstation.readings(), ...options });
  }

  /** Opens one on this machine's own clocks, its wall clock set to when these tests begin: as a real process beside others. */
  static openOnRealClocks(workstation: Workstation, options: Partial<LicensingApiOptions> = {}): Promise<Window> {
    return Window.#of(workstation, { ...hostOf(workstation), environment: realEnvironment(workstation), ...options });
  }

  static async #of(workstation: Workstation, options: LicensingApiOptions): Promise<Window> {
    const window = new Window(valueOf(await createLicensingApi(options)));
    opened.push({ window, workstation });
    return window;
  }

  /** Asks, and gives the reply whatever it is. */
  async ask<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<Reply<ValueOf<Name>>> {
    return (await this.api.request(name, argument)) as Reply<ValueOf<Name>>;
  }

  /** Asks what has to succeed. */
  async get<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<ValueOf<Name>> {
    return valueOf(await this.ask(name, argument));
  }

  /** Waits for an event whose snapshot is as asked; for as long as a test may take. */
  async heard(isAsked: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    return new Promise((resolve) => {
      const end = this.api.subscribe((event) => {
        if (event.event !== 'licensingChanged' || !isAsked(event.payload)) return;
        end();
        resolve(event.payload);
      });
    });
  }

  /** The snapshots of the events so far. */
  get snapshots(): readonly Snapshot[] {
    return this.events.flatMap((one) => (one.event === 'licensingChanged' ? [one.payload] : []));
  }
}

/** The profile of a snapshot; a problem fails the test with its code. */
export function profileOf({ profile }: Snapshot): Extract<Snapshot['profile'], { ok: true }>['value'] {
  return valueOf(profile);
}

/** The environment of a real process of a workstation that begins now. */
export function realEnvironment(workstation: Workstation): Readonly<Record<string, string>> {
  return { ...workstation.environment(), LICENSING_NOW: formatIsoInstant(START) };
}

function hostOf(workstation: Workstation): LicensingApiOptions {
  return {
    environment: workstation.environment(),
    host: 'electron',
    surface: { kind: 'licensing-tool' },
    acceptsPaths: true,
    demonstration: null,
    applications: NO_APPLICATIONS,
  };
}
