import type { OpenedProfile, Surroundings } from '#main/use-cases/open-profile.ts';
import { openProfileForUse } from '#main/use-cases/open-profile.ts';
import { problemResult, type CommandResult } from './command-result.ts';
import type { Presentation } from './presentation.ts';
import type { Terminal } from './terminal.ts';

/** What every command works with. */
export interface CommandContext extends Presentation {
  readonly terminal: Terminal;
  readonly surroundings: Surroundings;
  /** The environment of this process, for what it starts. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Set when the person interrupts: work stops between two files. */
  readonly signal: AbortSignal;
  /** Whether progress may be shown on stderr. */
  readonly showsProgress: boolean;
  /** Whether the output is for a program, so that nobody is asked anything. */
  readonly isJson: boolean;
}

/** Runs a command on this user's profile, and closes it again whatever happens. */
export async function withProfile(
  context: CommandContext,
  work: (opened: OpenedProfile) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  const opened = await openProfileForUse(context.surroundings);
  if (!opened.ok) return problemResult(context, opened);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}
