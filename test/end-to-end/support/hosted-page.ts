import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { HostReport } from '#main/window-host/host-report.ts';
import { launchEnvironment, USUAL_LAUNCH } from '#main/window-host/window-launch.ts';
import { newPage } from '../../browser-host/support/chromium.ts';
import { bundledProgram } from '../../command-line/support/bundle.ts';
import type { Circumstances, Workplace } from '../../command-line/support/workplace.ts';

/** The real browser host in a process of its own, with a window on it. */
export interface HostedPage {
  readonly host: ChildProcess;
  readonly page: Page;
}

const hosts: ChildProcess[] = [];
afterAll(() => {
  for (const host of hosts) host.kill();
});

/** Runs the real browser host in a workplace, and opens its window with the address and the code that it gives to a terminal. */
export async function hostedPage(place: Workplace, circumstances: Circumstances = {}): Promise<HostedPage> {
  const { through = [], program = { node: process.execPath, bundle: bundledProgram() } } = circumstances;
  const [first, ...rest] = [...through, program.node, join(dirname(program.bundle), 'browser-host.mjs')];
  const environment = { ...place.environment(circumstances), ...launchEnvironment({ ...USUAL_LAUNCH, shownIn: 'terminal' }) };
  const host = spawn(first, rest, { cwd: place.folder, env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  hosts.push(host);
  const { address, code } = await new Promise<Extract<HostReport, { report: 'waiting-at' }>>((resolve, reject) => {
    host.once('exit', (exitCode) => reject(new Error(`the host ended with ${String(exitCode)}`)));
    host.on('message', (report: HostReport) => {
      if (report.report === 'waiting-at') resolve(report);
    });
  });
  const page = await newPage({ timezoneId: 'UTC' });
  await page.goto(address);
  await page.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  // The page that asks for the code has a title too.
  await page.getByRole('navigation').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { host, page };
}
