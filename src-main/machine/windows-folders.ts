/** Where Windows lies unless it was installed in an unusual way. */
const USUAL = 'C:\\Windows\\System32';

let systemFolder: string | null = null;

/**
 * The folder of Windows's own programs, for example `C:\Windows\System32`, as the modules show that Windows itself loaded into this process.
 *
 * `%SystemRoot%` is never asked: whoever starts this program sets it, and would answer for Windows who may write in the trust folder and what
 * the policies are. Where nothing can be told, it is the usual folder, which no user can write either: a question to a program that is not
 * there has no answer, and no answer is never a good one.
 */
export function windowsSystemFolder(): string {
  systemFolder ??= systemFolderAmong(loadedModules());
  return systemFolder;
}

/** The folder of `ntdll.dll`, which Windows maps into every process before anything of the process runs; the usual one where it is not clear. */
export function systemFolderAmong(modules: readonly string[]): string {
  const folders = modules.flatMap((path) => {
    const [, root] = /^([A-Za-z]:(?:\\[^\\"/]+)+)\\System32\\ntdll\.dll$/i.exec(path) ?? [];
    if (root !== undefined) return [`${root}\\System32`];
    return /[\\/]ntdll\.dll$/i.test(path) ? [USUAL] : [];
  });
  const [first = USUAL, ...others] = folders;
  return others.every((folder) => folder.toLowerCase() === first.toLowerCase()) ? first : USUAL;
}

/**
 * Full paths of what is loaded into this process (Node's diagnostic report, `sharedObjects`), a matter of milliseconds. A Node that cannot leave
 * the network out of its report (before 20.13), as an application may have, is not asked: it would look up the name of every peer.
 */
function loadedModules(): readonly string[] {
  // Its types do not know the switch yet.
  const report = process.report as (NodeJS.ProcessReport & { excludeNetwork?: boolean }) | undefined;
  if (process.platform !== 'win32' || typeof report?.excludeNetwork !== 'boolean') return [];
  const before = report.excludeNetwork;
  report.excludeNetwork = true;
  try {
    const { sharedObjects } = report.getReport() as { readonly sharedObjects?: unknown };
    return Array.isArray(sharedObjects) ? sharedObjects.filter((path) => typeof path === 'string') : [];
  } finally {
    report.excludeNetwork = before;
  }
}
