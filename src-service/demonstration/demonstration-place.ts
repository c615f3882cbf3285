import { join } from 'node:path';

/** Where a demonstration's service has everything of its own, and where it puts license files to be tried. */
export interface DemonstrationPlace {
  /** The service's own folder. */
  readonly folder: string;
  /** Where license files for this computer are put. */
  readonly files: string;
  /** Where it is noted for which computer, and when, those were made. */
  readonly filesNote: string;
  /** Where the demonstration's clock stands: a position that client and service follow. */
  readonly clock: string;
  /** Where the port is kept at which the service listens, so that its address stays the same. */
  readonly port: string;
}

/** What lies in the service's own folder, beside its database. */
export function placesIn(folder: string) {
  return {
    /** Written last when the organisation is made: what was interrupted is made again. */
    note: join(folder, 'made.json'),
    /** How the demonstration's clock signs in at the service: address, and a token for each account. */
    control: join(folder, 'control.json'),
    rootKey: join(folder, 'root-key.pem'),
    /** There while a long history is being made, and there once it is: what was interrupted cannot be gone on with. */
    historyBegun: join(folder, 'history-begun'),
    historyMade: join(folder, 'history-made'),
  };
}
