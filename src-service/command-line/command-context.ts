import type { PlainErrorCode } from '#core/errors/service-error-code.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Store } from '../store/store.ts';
import type { OptionDetails } from './option-details.ts';

/** Where a command runs. */
export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Whether somebody sits there who can be asked; a question is never put where not. */
  readonly isTerminal?: boolean;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
}

/** What a command works with. */
export interface CommandContext extends CommandSurroundings {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly now: Instant;
  /** `command:` and the name of the operating-system user. */
  readonly actor: string;
  /** The organisation that was named, or the only one there is. */
  readonly organization: () => Promise<{ readonly organizationId: string; readonly name: string } | CommandRefusal>;
}

/** Why a command did nothing. */
export type CommandRefusal =
  | { readonly refused: PlainErrorCode; readonly details?: object }
  /** That a command was not understood is never all that is said. */
  | { readonly refused: 'usage'; readonly details: OptionDetails };

/** Rows that a command lists. */
export type CommandRows = readonly Readonly<Record<string, string>>[];

/** What a command prints: names and values, or rows. */
export type CommandAnswer = Readonly<Record<string, string | number | boolean | null | CommandRows>> | CommandRefusal;

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is CommandRefusal {
  return 'refused' in answer;
}
