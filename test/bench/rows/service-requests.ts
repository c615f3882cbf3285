import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { catchUp } from '#service/checkout-history/catch-up.ts';
import { countStates, firstNumbers, readRows } from '#service/checkout-history/read-history.ts';
import { seedHistory } from '#service/demonstration/seed-history.ts';
import { startService } from '#service/serve-service.ts';
import { newMachineName } from '../../service/support/mixed-requests.ts';
import { SERVICE_KEY } from '../../service/support/organization.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile } from '../interleaved.ts';
import { onEachStore, type ServiceBench } from '../service-bench.ts';

const HISTORY = 100_000;
const AT_ONCE = 8;
const ROUNDS = 30;
const PORTION = 40;

interface Kind {
  readonly what: string;
  readonly one: () => Promise<void>;
  readonly how: string;
}

/** Requests per second and p99 of the service's main requests, against a bare route and against what the store alone does. */
export async function serviceRequests(): Promise<BenchRow[]> {
  return (await onEachStore(requestsOn)).flat();
}

async function requestsOn(bench: ServiceBench): Promise<BenchRow[]> {
  const { store, name, organization: { organizationId, administrator, user }, now } = bench;
  await seedHistory(store, { organizationId, actor: 'command:bench', now }, { seed: 1, count: HISTORY });
  const head = await catchUp(store, organizationId, now, 'pl');
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const bare = fastify();
  bare.post('/bare', () => ({ ok: true }));
  const bareAddress = await bare.listen({ host: '127.0.0.1', port: 0 });
  const service = await startService({
    configuration: {
      store: { kind: 'sqlite', path: '' }, keys: { kind: 'store', serviceKey: SERVICE_KEY }, signIn: { kind: 'embedded', key: { kind: 'given', key: SERVICE_KEY } },
      host: '127.0.0.1', port: 0, publicUrl: 'http://127.0.0.1:0', tls: null, trustProxy: false, logLevel: 'silent',
    }, // prettier-ignore
    store,
    clock: () => now,
    log: pino({ level: 'silent' }),
  });
  const ask = (method: string, path: string, token: string, body: object | null): Promise<void> => answered(agent, `${service.address}${path}`, method, token, body);
  const question = { history: head.number, filter: { countries: ['PL'] }, sort: [{ column: 'user', isDescending: false }], order: 'pl' } as const;
  const applications = [{ productId: 4100, featureString: '', version: '10.16.2.34' }];
  // A row that stays as it is would not be written.
  let writes = 0;
  const kinds: readonly Kind[] = [
    { what: 'a bare Fastify route', one: () => answered(agent, `${bareAddress}/bare`, 'POST', '', {}), how: 'A route that answers `{"ok":true}` to the same client in the same process.' },
    { what: '`POST /v1/policy`', one: () => ask('POST', '/v1/policy', user, { nonce: randomBytes(32).toString('base64url') }), how: 'One RSA-3072 signature each.' },
    {
      what: '`POST /v1/checkouts`',
      one: () => ask('POST', '/v1/checkouts', administrator, { email: 'uwe@example.com', machineName: newMachineName(), licenseService: 'SES', applications }),
      how: 'One RSA-3072 signature and one committed transaction each, one after the other in the organisation.',
    },
    {
      what: '`GET /v1/history`, a country by user',
      one: () => ask('GET', '/v1/history?country=PL&sort=user&language=pl', administrator, null),
      how: `The first page of ${HISTORY.toLocaleString('en')} rows with its counts.`,
    },
    {
      what: 'the same page by the store alone',
      one: async () => {
        await countStates(store.reading, question);
        await readRows(store.reading, organizationId, head.number, await firstNumbers(store.reading, question, 100), now);
      },
      how: 'Its three statements, without HTTP.',
    },
    {
      what: 'one committed row by the store alone',
      one: async () => {
        await store.change(organizationId, async (change) => {
          await change.updateTable('organization').set({ created_at: (writes += 1) }).where('id', '=', organizationId).execute();
        });
      },
      how: 'What a change costs at least: the lock, one row, the commit.',
    },
  ];
  try {
    const latencies: number[][] = kinds.map(() => []);
    const times = await interleaved(
      kinds.map(({ one }, index) => async () => {
        let left = PORTION;
        const stream = async (): Promise<void> => {
          while (left > 0) {
            left -= 1;
            const began = performance.now();
            await one();
            latencies[index]?.push(performance.now() - began);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, stream));
      }),
      ROUNDS,
      3,
    );
    const rate = (index: number): number => (PORTION * 1_000) / quantile(times[index] ?? [], 0.5);
    return kinds.map(({ what, how }, index): BenchRow => ({
      what: `service: ${what}, ${name}`,
      measured: `${rate(index).toFixed(0)} a second, p99 ${timeText(quantile(latencies[index] ?? [], 0.99))}`,
      goal: 'none',
      isMet: null,
      how: `${how} ${String(AT_ONCE)} at once, client and service in one process; ${(rate(index) / rate(0)).toFixed(2)} of the bare route.`,
    }));
  } finally {
    agent.destroy();
    await service.close();
    await bare.close();
  }
}

function answered(agent: Agent, url: string, method: string, token: string, body: object | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...(body === null ? {} : { 'content-type': 'application/json' }) };
    const sent = request(url, { agent, method, headers }, (response) => {
      if ((response.statusCode ?? 500) >= 300) reject(new Error(`${url} answered ${String(response.statusCode)}`));
      response.resume().once('end', resolve).once('error', reject);
    });
    sent.once('error', reject).end(body === null ? undefined : JSON.stringify(body));
  });
}
