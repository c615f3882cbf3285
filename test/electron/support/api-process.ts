import { openWindowApi } from '#main/window-host/open-window-api.ts';
import { takeLaunch } from '#main/window-host/window-launch.ts';
import type { ApiAnswer, ApiOrder } from './api-messages.ts';

/** The process with the real licensing API, for the shell under test; it ends with the shell. */
void (async () => {
  const tell = (answer: ApiAnswer): void => void process.send?.(answer);
  const launch = takeLaunch(process.env);
  const opened = await openWindowApi({ launch, host: 'electron', acceptsPaths: true, environment: process.env });
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
