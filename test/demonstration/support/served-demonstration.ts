import { join } from 'node:path';
import { pino } from 'pino';
import { beginDemonstration } from '#main/demonstration/begin-demonstration.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import type { ServiceClock } from '#service/clock/service-clock.ts';
import { serveDemonstration, type ServedDemonstration } from '#service/demonstration/serve-demonstration.ts';

/** The program that stands for every application of a demonstration. */
export const EXAMPLE = join(import.meta.dirname, '../../../examples/demo-modeler/demo-modeler.mjs');

const [MACHINE = ''] = machineNames(null);

/** A demonstration's service that a test has started, with whether it had to make anything that takes seconds. */
export interface TestServed extends ServedDemonstration {
  readonly isMade: boolean;
}

/** Brings a demonstration's service up in this process, on a test's clock, and makes the client's side ready, as `npm start` does. */
export async function serveForTest(root: string, own: ServiceClock, machineName = MACHINE): Promise<TestServed> {
  const folders = demonstrationFolders(root);
  const { service: folder, servicePort: port, files, filesNote, clock } = folders;
  let isMade = false;
  const served = await serveDemonstration(
    { place: { folder, files, filesNote, clock, port }, machineName, withHistory: false },
    { own, makeLog: () => pino({ level: 'silent' }), onMaking: () => (isMade = true) },
  );
  beginDemonstration(folders, served, EXAMPLE);
  // Once: closing twice is a test's ordinary course.
  let closed: Promise<void> | null = null;
  return { ...served, isMade, close: () => (closed ??= served.close()) };
}
