import { windowsSystemFolder } from './windows-folders.ts';

/**
 * Runs one of the operating system's own programs and gives what it printed on stdout, or `null` where it is missing,
 * fails, or takes longer than ten seconds.
 *
 * The program is named by its full path, so nothing of the working folder or of `PATH` is ever started, and no shell is
 * involved. Its environment is {@link systemEnvironment}: what it answers decides whether licenses count, and variables can
 * have a program load what a user brings (`COR_PROFILER`, `PSModulePath`).
 */
export type RunSystemCommand = (program: string, args: readonly string[]) => string | null;

/** Runs a program on this computer. What it takes to start one is loaded only then: on Linux, no ordinary command does. */
export const runSystemCommand: RunSystemCommand = (program, args) => {
  try {
    return process.getBuiltinModule('node:child_process').execFileSync(program, args, {
      encoding: 'utf8',
      env: systemEnvironment(process.platform, windowsSystemFolder),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
      maxBuffer: 16 * 1024 * 1024,
      windowsHide: true,
    });
  } catch {
    return null;
  }
};

/**
 * The environment of the operating system's own programs, with nothing in it that a user chose. (Node adds to it on Windows where the user's
 * folders are, and `TEMP`.)
 */
export function systemEnvironment(platform: NodeJS.Platform, systemFolder: () => string): Readonly<Record<string, string>> {
  if (platform !== 'win32') return { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };
  const folder = systemFolder();
  const root = folder.slice(0, folder.lastIndexOf('\\'));
  return { SystemRoot: root, windir: root, SystemDrive: root.slice(0, 2), PATH: `${folder};${root}` };
}
