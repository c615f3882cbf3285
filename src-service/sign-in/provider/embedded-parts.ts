import type { Logger } from 'pino';
import type { ServiceClock } from '../../clock/service-clock.ts';
import type { Store } from '../../store/store.ts';
import type { ShownAccount } from '../shown-account.ts';
import type { Sealing } from './sealing.ts';

/** What the embedded provider is made of. */
export interface EmbeddedParts {
  readonly publicUrl: string;
  readonly store: Store;
  readonly sealing: Sealing;
  readonly clock: ServiceClock;
  readonly log: Logger;
  /** Accounts that the sign-in page names with their passwords; none but in a demonstration. */
  readonly shownAccounts: readonly ShownAccount[];
}
