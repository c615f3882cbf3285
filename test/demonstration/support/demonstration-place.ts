import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { Decision } from '#core/status/decision.ts';
import { instant, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import { openDemonstration } from '#main/demonstration/open-demonstration.ts';
import { valueOf } from '../../main/use-cases/answers.ts';
import { serveForTest } from './served-demonstration.ts';

const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The instant at which these tests make their demonstrations; whole seconds, as certificates have them. */
export const MADE_AT: Instant = instant(Date.parse('2026-11-21T12:00:00Z'));

/** A demonstration on a computer whose clocks are the test's, used through the API of a window as a page uses it. */
export class DemonstrationPlace {
  readonly root: string;
  /** Where the demonstration's service answers. */
  service = '';
  /** Ends the demonstration's service, which else ends with the test. */
  endService: () => Promise<void> = () => Promise.resolve();
  /** Takes the address of a sign-in page, as the person's browser does; nothing opens one unless a test says so. */
  openLink: (link: string) => Promise<boolean> = () => Promise.resolve(false);
  #own: ClockReadings = { wall: MADE_AT, uptime: 600_000 as Duration, bootId: 'boot-1' };

  private constructor(root: string) {
    this.root = root;
  }

  /** Makes a demonstration for this very computer. Its keys are made once for all tests of a file. */
  static async make(): Promise<DemonstrationPlace> {
    prepared ??= prepare();
    const root = newFolder();
    cpSync(await prepared, root, { recursive: true });
    const place = new DemonstrationPlace(root);
    const served = await serveForTest(root, () => place.ownClock().wall);
    place.service = served.url;
    place.endService = () => served.close();
    onTestFinished(() => place.endService());
    return place;
  }

  readonly ownClock = (): ClockReadings => this.#own;

  /** Time truly passes while the computer is on. */
  passes(length: Duration): void {
    this.#own = { ...this.#own, wall: plus(this.#own.wall, length), uptime: (this.#own.uptime + length) as Duration };
  }

  /** The computer is off for a while, and started again. */
  restarts(offFor: Duration): void {
    this.#own = { wall: plus(this.#own.wall, offFor), uptime: 30_000 as Duration, bootId: `boot after ${String(this.#own.wall)}` };
  }

  /** Somebody sets the computer's own clock. */
  setsClock(by: Duration): void {
    this.#own = { ...this.#own, wall: plus(this.#own.wall, by) };
  }

  /** Opens the demonstration as a host does at its start, works, closes. */
  async use<Value>(work: (window: DemonstrationWindow) => Promise<Value>): Promise<Value> {
    const { environment, control } = await openDemonstration(this.root, {}, this.ownClock);
    const options = { host: 'browser', surface: { kind: 'licensing-tool' }, acceptsPaths: false, applications: NO_APPLICATIONS } as const;
    const api = valueOf(await createLicensingApi({ ...options, environment, demonstration: control, service: { openLink: (link) => this.openLink(link) } }));
    try {
      return await work(new DemonstrationWindow((name, argument) => api.request(name, argument)));
    } finally {
      await api.close();
    }
  }
}

/** A window of a demonstration, as its page asks. */
export class DemonstrationWindow {
  readonly #request: (name: string, argument: unknown) => Promise<Reply<unknown>>;

  constructor(request: (name: string, argument: unknown) => Promise<Reply<unknown>>) {
    this.#request = request;
  }

  /** Asks what has to succeed. */
  async get<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<ValueOf<Name>> {
    return valueOf(await this.ask(name, argument));
  }

  /** Asks, and gives the reply whatever it is. */
  async ask<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<Reply<ValueOf<Name>>> {
    return (await this.#request(name, argument)) as Reply<ValueOf<Name>>;
  }

  /** Moves the clock, and gives what the window then shows. */
  async moveTo(to: NonNullable<Snapshot['demonstration']>['time']): Promise<Shown> {
    return shown(await this.get('moveDemonstrationClock', { to }));
  }

  async shown(): Promise<Shown> {
    return shown(await this.get('refresh', {}));
  }
}

/** What of a snapshot these tests look at. */
export interface Shown {
  readonly snapshot: Snapshot;
  /** The answer for an application, by its name. */
  readonly decision: (name: string) => Decision;
}

function shown(snapshot: Snapshot): Shown {
  const { applications } = valueOf(snapshot.profile);
  return {
    snapshot,
    decision: (wanted) => {
      const found = applications.find(({ decision }) => decision.application.name === wanted);
      if (found === undefined) throw new Error(`${wanted} is not shown`);
      return found.decision;
    },
  };
}

let prepared: Promise<string> | null = null;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(TEMPORARY, 'licensing-demonstration-'));
  made.push(folder);
  return folder;
}

async function prepare(): Promise<string> {
  const root = newFolder();
  await (await serveForTest(root, () => MADE_AT)).close();
  return root;
}
