/** Whether a path names its place in full, whatever the working folder and the current drive are. */
export function isFullPath(path: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' ? /^(?:[A-Za-z]:[\\/]|\\\\[^\\/])/.test(path) : path.startsWith('/');
}

/**
 * Whether Windows would hand a file to its command interpreter, which reads the arguments as a language of its own. Dots and spaces
 * at the end of a name mean nothing there.
 */
export function isBatchFile(path: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && /\.(?:bat|cmd)[. ]*$/i.test(path);
}
