import { EXIT_CODES } from '#core/errors/exit-codes.ts';
import { EN_TERMINAL } from '#core/texts/en/terminal.ts';

/** The exit codes with their meanings, as `--help` prints them. */
export function exitCodeTable(): string {
  const rows = EXIT_CODES.map((code) => `  ${String(code).padStart(3)}  ${EN_TERMINAL.exitCodes[code]}`);
  return `Exit codes:\n${rows.join('\n')}\n`;
}
