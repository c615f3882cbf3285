import type { RunSystemCommand } from '#main/machine/run-system-command.ts';

/** Answers with outputs recorded on other operating systems; a command that was not recorded fails, as a missing one does. */
export function recorded(outputs: Readonly<Record<string, string>>): RunSystemCommand {
  return (program, args) => outputs[[program, ...args].join(' ')] ?? null;
}
