import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a stand-in for a host does: reports in this order, and then stays, or ends with an exit code. */
export interface Stand {
  readonly reports: readonly object[];
  readonly then: 'stays' | number;
}

/** A host whose window is ready at once. */
export const READY: Stand = { reports: [{ report: 'trying', browser: 'Chromium' }, { report: 'window-ready' }], then: 'stays' };

/**
 * Makes a folder of programs as the build makes it, with stand-ins for the hosts, which note what they were launched for (`NAME.json`).
 * `null` leaves one out.
 */
export function standInHosts(root: string, { electron, browser, terminal }: { electron: Stand | null; browser: Stand; terminal: Stand }): string {
  const programFolder = join(root, 'dist');
  mkdirSync(join(programFolder, 'electron'), { recursive: true });
  const source = (name: string, choose: string): string => `
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    const launch = JSON.parse(process.env.LICENSING_WINDOW_LAUNCH);
    const stand = ${choose};
    writeFileSync(${JSON.stringify(root)} + '/${name}-' + launch.shownIn + '.json', JSON.stringify({ launch, pid: process.pid }));
    for (const report of stand.reports) process.send(report);
    if (stand.then === 'stays') { process.on('disconnect', () => process.exit()); process.on('SIGTERM', () => process.exit(0)); }
    else { process.exitCode = stand.then; process.disconnect(); }`;
  writeFileSync(
    join(programFolder, 'browser-host.mjs'),
    source('browser', `launch.shownIn === 'window' ? ${JSON.stringify(browser)} : ${JSON.stringify(terminal)}`),
  );
  if (electron !== null) {
    writeFileSync(join(programFolder, 'electron', 'main.cjs'), source('electron', JSON.stringify(electron)));
    mkdirSync(join(root, 'electron-dist'));
    const program = join(root, 'electron-dist', 'electron');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
    chmodSync(program, 0o755);
  }
  return programFolder;
}
