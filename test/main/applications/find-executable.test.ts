import { describe, expect, it } from 'vitest';
import { findExecutable, isFileAt } from '#main/applications/find-executable.ts';

/** Windows with a few programs, and a working folder that is `C:\\here`. */
function onWindows(name: string, path = 'C:\\Windows\\System32;"C:\\Program Files\\Demo";relative;.;C:\\tools'): string | null {
  const files = ['C:\\Windows\\System32\\where.exe', 'C:\\Program Files\\Demo\\modeler.exe', 'C:\\tools\\modeler.exe', 'C:\\tools\\old.com', 'C:\\tools\\npm.cmd', 'C:\\tools\\other.bat'];
  return findExecutable(name, { platform: 'win32', environment: { Path: path }, isFile: (one) => files.includes(one) });
}

describe('a program that somebody typed', () => {
  it('is left to the system on Linux and macOS, which look on PATH alone', () => {
    expect(findExecutable('modeler', { platform: 'linux', environment: {}, isFile: isFileAt })).toBe('modeler');
    expect(findExecutable('./modeler', { platform: 'darwin', environment: {}, isFile: isFileAt })).toBe('./modeler');
  });

  it('is looked for on Windows in the folders of PATH in their order, and never in the working folder', () => {
    expect(onWindows('modeler')).toBe('C:\\Program Files\\Demo\\modeler.exe');
    expect(onWindows('modeler.exe')).toBe('C:\\Program Files\\Demo\\modeler.exe');
    expect(onWindows('old')).toBe('C:\\tools\\old.com');
    expect(onWindows('where', '.;;relative')).toBeNull();
    expect(onWindows('missing')).toBeNull();
  });

  it('is no batch file on Windows', () => {
    for (const name of ['npm', 'npm.cmd', 'other', 'other.bat']) expect(onWindows(name), name).toBeNull();
  });

  it('with a folder is taken as it was typed', () => {
    for (const name of ['.\\modeler.exe', 'C:\\demo\\modeler.exe', 'bin/modeler']) expect(onWindows(name)).toBe(name);
  });

  it('is a file', () => {
    expect(isFileAt(process.execPath)).toBe(true);
    expect(isFileAt('/')).toBe(false);
    expect(isFileAt('/nowhere/at/all')).toBe(false);
  });
});
