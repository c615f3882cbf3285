/**
 * Whether a Windows path names a device and no file: the device namespace (`\\.\PhysicalDrive0`, `\\.\pipe\…`), or a reserved name
 * such as `CON` or `LPT1`, in any folder and with any extension. Such a path is not even looked at, since opening some does
 * something. Alternate data streams (`file.belic:stream`) are files and are read like any other.
 */
export function isWindowsDevicePath(path: string): boolean {
  const slashed = path.replaceAll('/', '\\');
  if (/^\\\\[.?]\\(?![A-Za-z]:\\|UNC\\)/i.test(slashed) || /^\\\\\.\\/.test(slashed)) return true;
  const last = slashed.split('\\').at(-1) ?? '';
  return /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:[.:].*)?$/i.test(last);
}
