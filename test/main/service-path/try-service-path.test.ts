import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { HopView } from '#core/contract/service.ts';
import { instant } from '#core/time/instant.ts';
import { createHttp } from '#main/service-client/send-http.ts';
import { tryServicePath, type ServicePathParts } from '#main/service-path/try-service-path.ts';

const NOW = instant(Date.UTC(2026, 6, 1, 8));
const SIGNED_OUT: HopView = { hop: 'sign-in', state: 'good', code: 'sign-in-possible', facts: {} };

/** Listens on a free port of loopback until the test is over. */
async function listens(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

const answers = (listener: RequestListener): Promise<string> => listens(createHttpServer(listener));

function tries(address: string, parts: Partial<ServicePathParts> = {}): ReturnType<typeof tryServicePath> {
  return tryServicePath({
    address,
    proxy: 'none',
    environment: {},
    send: createHttp({ proxy: 'none', environment: {}, patience: { whole: 1_000, idle: 1_000 } }),
    wall: () => NOW,
    judgeIssuer: () => ({ trusted: true, name: 'Example Engineering' }),
    signIn: () => SIGNED_OUT,
    signal: new AbortController().signal,
    ...parts,
  });
}

const codes = ({ hops }: { readonly hops: readonly HopView[] }): string => hops.map(({ hop, code }) => `${hop}: ${code}`).join(', ');

/** A service as far as the test asks it, with a clock of its own. */
function aService(minutesAhead = 0): RequestListener {
  return (request, response) => {
    response.setHeader('date', new Date(NOW + minutesAhead * 60_000).toUTCString());
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/v1/sign-in' ? '{"issuer":"http://127.0.0.1/oidc","clientId":"licensing-client","scope":"openid","audience":null}' : '{}');
  };
}

test('a way that is free is told hop by hop, in order', async () => {
  expect(codes(await tries(await answers(aService())))).toBe(
    'name: name-is-address, connection: connection-made, encryption: encryption-not-needed, service: service-answers, clock: clock-agrees, issuer: issuer-trusted, sign-in: sign-in-possible',
  );
});

test('clocks that differ are to be known, and end nothing', async () => {
  const { hops } = await tries(await answers(aService(-12)));
  expect(hops[4]).toEqual({ hop: 'clock', state: 'attention', code: 'clock-differs', facts: { minutes: 12, direction: 'ahead' } });
  expect(hops[6]).toEqual(SIGNED_OUT);
});

test('an issuer that nobody trusts ends the way, with what IT needs', async () => {
  const untrusted = { serviceUrl: 'https://licensing.example.com', signer: null, trustLine: 'licensing trust add trust-entry.json' };
  const tried = await tries(await answers(aService()), { judgeIssuer: () => ({ trusted: false, untrusted }) });
  expect(codes(tried)).toContain('issuer: issuer-not-trusted, sign-in: not-tried');
  expect(tried.untrusted).toEqual(untrusted);
});

test('a port where nothing listens ends the way, and what lies behind it was not tried', async () => {
  const server = createServer();
  const address = await listens(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(codes(await tries(address))).toBe(
    'name: name-is-address, connection: connection-refused, encryption: not-tried, service: not-tried, clock: not-tried, issuer: not-tried, sign-in: not-tried',
  );
});

test.each<readonly [string, RequestListener, string]>([
  ['answers that it is busy', (_, response) => void response.writeHead(503).end(), 'service-busy'],
  ['is a web page', (_, response) => void response.end('<html></html>'), 'service-wrong-answer'],
  ['leads elsewhere', (_, response) => void response.writeHead(302, { location: 'https://example.com/' }).end(), 'service-wrong-answer'],
  ['answers something else in JSON', (_, response) => void response.end('[]'), 'service-wrong-answer'],
  ['never answers', () => undefined, 'service-no-answer'],
])('what %s ends the way at the service', async (_, listener, code) => {
  const { hops } = await tries(await answers(listener));
  expect(hops[3]).toMatchObject({ hop: 'service', state: 'bad', code });
  expect(hops[4]).toMatchObject({ state: 'not-tried' });
});

test('a service without encryption where some is expected ends the way at the encryption', async () => {
  const address = (await answers(aService())).replace('http:', 'https:');
  const { hops } = await tries(address, { authorities: [] });
  expect(hops[2]).toMatchObject({ hop: 'encryption', state: 'bad', code: 'encryption-failed' });
});
