import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';

/** What the shell under test asks of the process that has the licensing API. */
export type ApiOrder =
  | { readonly order: 'request'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly order: 'offer'; readonly paths: readonly string[] };

/** What comes back. */
export type ApiAnswer =
  | { readonly answer: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly answer: 'event'; readonly event: LicensingEvent };
