/**
 * Runs one of the operating system's own programs and gives what it printed on stdout, or `null` where it is missing,
 * fails, or takes longer than ten seconds.
 *
 * The program is named by its full path, so nothing of the working folder or of `PATH` is ever started, and no shell is
 * involved.
 */
export type RunSystemCommand = (program: string, args: readonly string[]) => string | null;

/** Runs a program on this computer. What it takes to start one is loaded only then: on Linux, no ordinary command does. */
export const runSystemCommand: RunSystemCommand = (program, args) => {
  try {
    return process.getBuiltinModule('node:child_process').execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
      maxBuffer: 16 * 1024 * 1024,
      windowsHide: true,
    });
  } catch {
    return null;
  }
};

/** The folder of Windows's own programs, for example `C:\Windows\System32`. */
export function windowsSystemFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const root = environment['SystemRoot'] ?? '';
  return `${/^[A-Za-z]:\\[^"]*$/.test(root) ? root.replace(/\\+$/, '') : 'C:\\Windows'}\\System32`;
}
