import type { Instant } from '#core/time/instant.ts';

/** For whom, by whom and when something is changed. */
export interface Deed {
  readonly organizationId: string;
  /** A member's id, or `command:` and the name of the operating-system user who ran a command. */
  readonly actor: string;
  readonly now: Instant;
}
