import type { ExitCode } from '#core/errors/exit-codes.ts';

/** What a command has to say: once for people, once for programs, and how it ended. */
export interface CommandResult {
  /** Printed on stdout as it is, unless `--json` was asked for. Lines end with a line feed; empty prints nothing. */
  readonly text: string;
  /** Printed on stdout as the one JSON object of `--json`, with `schema: 1` put first. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly exitCode: ExitCode;
}
