import { mkdirSync, writeFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { ServiceClock } from '../clock/service-clock.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { trustEntryOf } from '../issuer/issuer.ts';
import { startService } from '../serve-service.ts';
import { ACCOUNTS, type DemonstrationAccount } from './accounts.ts';
import { placesIn, type DemonstrationPlace } from './demonstration-place.ts';
import { followClock } from './followed-clock.ts';
import { keepPort } from './kept-port.ts';
import { makeLicenseFiles } from './license-files.ts';
import { fillHistory, openOrganization } from './make-demonstration.ts';
import { ORGANIZATION } from './seed-organization.ts';

/** What a demonstration's service is started for. */
export interface DemonstrationStart {
  readonly place: DemonstrationPlace;
  /** The name of this computer that an administrator would type. */
  readonly machineName: string;
  /** Whether the history is to hold checkouts of many years. */
  readonly withHistory: boolean;
}

/** What surrounds it: in tests other than in its own process. */
export interface DemonstrationSurroundings {
  readonly own: ServiceClock;
  readonly makeLog: (folder: string) => Logger;
  /** Called when something has to be made that takes seconds. */
  readonly onMaking: (what: 'demonstration' | 'history') => void;
}

/** A demonstration's service that answers requests. */
export interface ServedDemonstration {
  readonly url: string;
  /** Tells its organisation from every other: a client of another one begins anew. */
  readonly madeBy: string;
  /** The entry by which its licenses are trusted, as the JSON of its file. */
  readonly trustEntry: string;
  readonly accounts: readonly DemonstrationAccount[];
  close(): Promise<void>;
}

/** Serves a demonstration on loopback: its organisation, made where there is none, and license files for this computer beside it. */
export async function serveDemonstration({ place, machineName, withHistory }: DemonstrationStart, { own, makeLog, onMaking }: DemonstrationSurroundings): Promise<ServedDemonstration> {
  const { folder } = place;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await keepPort(place.port);
  const configuration = configurationFor(folder, port);
  const clock = followClock(place.clock, own);
  const organization = await openOrganization(folder, configuration, own(), () => onMaking('demonstration'));
  const { store, issuers, madeBy, administrator, signIns } = organization;
  const log = makeLog(folder);
  try {
    if (withHistory) await fillHistory(folder, organization, own(), () => onMaking('history'));
    await makeLicenseFiles(place, { store, issuers, publicUrl: configuration.publicUrl, administrator }, { machineName, madeBy, now: own() });
    const trustEntry = (await trustEntryOf(store.reading, ORGANIZATION.organizationId)) ?? '';
    const accounts = Object.values(ACCOUNTS);
    const started = await startService({ configuration, store, clock, log, issuers, shownAccounts: accounts });
    const url = started.address;
    writeFileSync(placesIn(folder).control, `${JSON.stringify({ url, signIns })}\n`, { mode: 0o600 });
    return {
      url,
      madeBy,
      trustEntry,
      accounts,
      close: async () => {
        await started.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function configurationFor(folder: string, port: number): Configuration {
  const read = readConfiguration({ SERVICE_DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${String(port)}` });
  if (!read.ok) throw new Error(`the demonstration's service is configured wrongly: ${JSON.stringify(read.problems)}`);
  return read.configuration;
}
