import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { ApiAnswer, ApiOrder } from './api-messages.ts';

/** The process with the real licensing API on a real profile, for the shell under test; it ends with the shell. */
void (async () => {
  const made = await createLicensingApi({
    environment: process.env,
    host: 'electron',
    surface: { kind: 'licensing-tool' },
    acceptsPaths: true,
    demonstration: null,
    applications: NO_APPLICATIONS,
  });
  if (!made.ok) throw new Error(made.code);
  const api = made.value;
  const tell = (answer: ApiAnswer): void => void process.send?.(answer);
  api.subscribe((event) => tell({ answer: 'event', event }));
  process.on('message', (order: ApiOrder) => {
    if (order.order === 'offer') api.offerFiles(order.paths);
    else void api.request(order.name, order.argument).then((reply) => tell({ answer: 'reply', id: order.id, reply }));
  });
  process.once('disconnect', () => void api.close().then(() => process.exit()));
})();
