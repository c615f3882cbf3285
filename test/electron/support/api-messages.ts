import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** The variable that names the file with the clocks' readings, where a test moves them: written as a whole. */
export const TEST_CLOCK_FILE = 'TEST_CLOCK_FILE';

/** What the shell under test asks of the process that has the licensing API. */
export type ApiOrder =
  | { readonly order: 'request'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly order: 'offer'; readonly paths: readonly string[] };

/** What comes back; first whether there is an API at all. */
export type ApiAnswer =
  | { readonly answer: 'opened'; readonly problem: UseCaseProblem | null }
  | { readonly answer: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly answer: 'event'; readonly event: LicensingEvent };
