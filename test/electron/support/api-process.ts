import { readFileSync } from 'node:fs';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import { takeLaunch } from '#main/window-host/window-launch.ts';
import { TEST_CLOCK_FILE, type ApiAnswer, type ApiOrder } from './api-messages.ts';

/** The process with the real licensing API, for the shell under test; it ends with the shell. Its clocks are a file's where a test moves them. */
void (async () => {
  const tell = (answer: ApiAnswer): void => void process.send?.(answer);
  const launch = takeLaunch(process.env);
  const clockFile = process.env[TEST_CLOCK_FILE];
  const opened = await (clockFile === undefined
    ? openWindowApi({ launch, host: 'electron', acceptsPaths: true, environment: process.env })
    : createLicensingApi({
        environment: process.env,
        host: 'electron',
        surface: launch.surface,
        acceptsPaths: true,
        demonstration: null,
        applications: NO_APPLICATIONS,
        clock: () => JSON.parse(readFileSync(clockFile, 'utf8')) as ClockReadings,
      }));
  tell({ answer: 'opened', problem: opened.ok ? null : opened });
  if (!opened.ok) return;
  const api = opened.value;
  api.subscribe((event) => tell({ answer: 'event', event }));
  process.on('message', (order: ApiOrder) => {
    if (order.order === 'offer') api.offerFiles(order.paths);
    else void api.request(order.name, order.argument).then((reply) => tell({ answer: 'reply', id: order.id, reply }));
  });
  process.once('disconnect', () => void api.close().then(() => process.exit()));
})();
