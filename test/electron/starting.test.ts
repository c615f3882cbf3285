import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { productId } from '#core/application/application.ts';
import { launchEnvironment, type WindowLaunch } from '#main/window-host/window-launch.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import { shellEnvironment, shellProgram, SWITCHES } from './support/launch-shell.ts';
import { shownPages } from './support/shown-pages.ts';
import { shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

const TOOL: WindowLaunch = { surface: { kind: 'licensing-tool' }, files: [], demonstrationFolder: null, shownIn: 'window' };

describe.skipIf(WHY_NO_SHELL !== null)('a start of the Electron client', () => {
  const shell = shellSuite();
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  });

  /** Starts the client as `npm start` and `licensing run` do, and gives its first report, and when it ends. */
  async function start(launch: WindowLaunch, environment: Readonly<Record<string, string>> = {}) {
    const child = spawn(shellProgram(shell.place), SWITCHES, {
      env: { ...shellEnvironment(shell.place, shell.display), ...launchEnvironment(launch), ...environment },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.push(child);
    // Waited for from the beginning: its end may be known before its report.
    const ended = once(child, 'exit');
    const [report] = (await once(child, 'message')) as [unknown];
    return { child, report, ended };
  }

  const anotherProfile = (name: string) => ({ LICENSING_PROFILE_DIR: join(shell.place.home, name) });

  it('reports that its window is ready, and ends when whoever started it is gone', async () => {
    const { child, report, ended } = await start(TOOL, anotherProfile('own-window'));
    expect(report).toEqual({ report: 'window-ready' });
    expect(shownPages(child.pid ?? 0)).toBe(1);
    child.disconnect();
    expect(await ended).toEqual([0, null]);
  });

  it('while the tool is open hands its files to the open window, says so and ends', async () => {
    const file = shell.place.file('second.belic', licenseFor('belic', 1001));
    const { report, ended } = await start({ ...TOOL, files: [file] });
    expect(report).toEqual({ report: 'handed-over', answer: 'came-forward' });
    expect(await ended).toEqual([0, null]);
    await shell.page.getByText('Product 1001').first().waitFor();
    expect(await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  });

  it('for one application opens the small window beside the tool’s', async () => {
    const product = productId(1001);
    if (product === null) throw new Error('1001 is a product');
    const surface = { kind: 'connection-client', application: { productId: product, featureString: '' } } as const;
    const { child, report, ended } = await start({ ...TOOL, surface });
    expect(report).toEqual({ report: 'window-ready' });
    expect(shownPages(child.pid ?? 0)).toBe(1);
    child.disconnect();
    await ended;
  });

  it('opens its window also where the folder for its own data cannot be made', async () => {
    const profile = anotherProfile('spoiled');
    writeFileSync(`${profile.LICENSING_PROFILE_DIR}-window`, '');
    const { child, report, ended } = await start(TOOL, profile);
    expect(report).toEqual({ report: 'window-ready' });
    expect(shownPages(child.pid ?? 0)).toBe(1);
    child.disconnect();
    expect(await ended).toEqual([0, null]);
  });

  it('where there is no profile to speak of reports why, and opens nothing', async () => {
    const { report, ended } = await start(TOOL, { LICENSING_PROFILE_DIR: ' ' });
    // With its facts, as every host: whoever started this tells the person, and tries no other.
    expect(report).toMatchObject({ report: 'refused', code: 'override-empty', facts: { variable: 'LICENSING_PROFILE_DIR' } });
    expect(await ended).toEqual([1, null]);
  });
});
