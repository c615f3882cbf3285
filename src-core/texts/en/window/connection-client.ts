import type { WindowMessages } from '../../messages.ts';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: '{application, select, absent {An application} other {{application}}} asks for a license',
} as const satisfies WindowMessages['connection-client'];
