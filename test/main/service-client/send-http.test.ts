import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHttp, type HttpOptions } from '#main/service-client/send-http.ts';
import { AUTHORITY, CERTIFICATES, tlsServer } from './support/tls-server.ts';

const { signal } = new AbortController();
const json: RequestListener = (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');

async function plainServer(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
}

function get(url: URL | string, options: Partial<HttpOptions> = {}, largest = 1_000) {
  const send = createHttp({ proxy: 'system', environment: {}, authorities: [AUTHORITY], ...options });
  return send({ method: 'GET', url: new URL(url), headers: {}, largest, signal });
}

describe('a request to the service', () => {
  test('by https goes to whoever a known authority vouches for', async () => {
    const answer = await get(await tlsServer(CERTIFICATES.good(), json));
    expect(answer).toMatchObject({ ok: true, value: { status: 200 } });
  });

  test.each(['expired', 'early', 'misnamed', 'selfsigned', 'unknown'] as const)('is not sent where the certificate is %s', async (cause) => {
    let asked = 0;
    const url = await tlsServer(CERTIFICATES[cause](), (_request, response) => {
      asked += 1;
      response.end();
    });
    expect(await get(url)).toMatchObject({ ok: false, code: 'service-certificate', facts: { cause } });
    expect(asked).toBe(0);
  });

  test('checks certificates whatever the environment says', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    onTestFinished(() => {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    });
    expect(await get(await tlsServer(CERTIFICATES.selfsigned(), json))).toMatchObject({ ok: false, code: 'service-certificate' });
  });

  test.each(['http://licensing.example.com/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'https://user:secret@127.0.0.1/', 'http://127.0.0.1.example.com/'])(
    'is not sent to %s',
    async (url) => {
      expect(await get(url)).toMatchObject({ ok: false, code: 'service-answer-wrong', facts: { problem: 'address-not-safe' } });
    },
  );

  test('that nobody takes says so, and not that there is no network', async () => {
    const url = await plainServer(json);
    const server = createTcpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    url.port = String(port);
    expect(await get(url)).toMatchObject({ ok: false, code: 'service-not-reached', facts: { cause: 'refused' } });
  });

  test('to http where https is expected says that something else answers', async () => {
    const url = await plainServer(json);
    url.protocol = 'https:';
    expect(await get(url)).toMatchObject({ ok: false, code: 'service-not-reached', facts: { cause: 'tls' } });
  });

  test('follows no redirect', async () => {
    let asked = 0;
    const url = await plainServer((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await get(url)).toMatchObject({ ok: true, value: { status: 302 } });
    expect(asked).toBe(1);
  });

  test('takes no more than it said it would, and nothing that would have to be unpacked', async () => {
    expect(await get(await plainServer((_request, response) => void response.end(Buffer.alloc(1_001))))).toMatchObject({ ok: false, code: 'service-answer-wrong', facts: { problem: 'too-large' } });
    expect(await get(await plainServer((_request, response) => void response.end(Buffer.alloc(1_000))))).toMatchObject({ ok: true });
    const packed = await plainServer((_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1e6))));
    expect(await get(packed)).toMatchObject({ ok: false, facts: { problem: 'compressed' } });
  });

  test('ends when nothing comes, when it drips for ever, and when it is given up', async () => {
    const never = await plainServer(() => undefined);
    const patience = { whole: 600, idle: 300 };
    expect(await get(never, { patience })).toMatchObject({ ok: false, code: 'service-no-answer', facts: { cause: 'late' } });
    const dripping = await plainServer((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect(await get(dripping, { patience }, 1e6)).toMatchObject({ ok: false, code: 'service-no-answer', facts: { cause: 'late' } });
    const controller = new AbortController();
    const given = createHttp({ proxy: 'none', environment: {} })({ method: 'GET', url: never, headers: {}, largest: 10, signal: controller.signal });
    controller.abort();
    expect(await given).toMatchObject({ ok: false, code: 'service-no-answer', facts: { cause: 'aborted' } });
  });
});

describe('a proxy', () => {
  /** A proxy that lets everything through, or nothing; which hosts it was asked for. */
  async function proxy(lets: boolean): Promise<{ readonly url: string; readonly asked: string[] }> {
    const asked: string[] = [];
    const server = createServer().on('connect', (request, client) => {
      asked.push(request.url ?? '');
      if (!lets) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const port = Number((request.url ?? '').split(':').at(-1));
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(client);
        client.pipe(upstream);
      });
      for (const socket of [upstream, client]) socket.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
  }

  /** A service under a name that only a proxy knows. */
  async function behind(): Promise<URL> {
    const url = await tlsServer(CERTIFICATES.good(), json);
    url.hostname = 'service.invalid';
    return url;
  }

  test('carries requests by its setting, or by the environment where the system is to say', async () => {
    const [one, other] = [await proxy(true), await proxy(true)];
    const url = await behind();
    // Through the proxy the certificate is checked against the service's own name all the same.
    expect(await get(url, { proxy: one.url })).toMatchObject({ ok: false, code: 'service-certificate', facts: { cause: 'misnamed' } });
    expect(await get(url, { proxy: 'system', environment: { HTTPS_PROXY: other.url } })).toMatchObject({ ok: false, code: 'service-certificate' });
    expect([one.asked, other.asked]).toEqual([[url.host], [url.host]]);
  });

  test('is left out where the setting is none, the environment says so, or the service is on this computer', async () => {
    const { url: address, asked } = await proxy(true);
    const url = await behind();
    expect(await get(url, { proxy: 'none', environment: { HTTPS_PROXY: address } })).toMatchObject({ ok: false });
    expect(await get(url, { proxy: 'system', environment: { HTTPS_PROXY: address, NO_PROXY: 'service.invalid' } })).toMatchObject({ ok: false });
    expect(await get(await tlsServer(CERTIFICATES.good(), json), { proxy: address })).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
  });

  test('that does not let it through is named', async () => {
    const { url: address } = await proxy(false);
    expect(await get(await behind(), { proxy: address })).toMatchObject({ ok: false, code: 'service-not-reached', facts: { cause: 'proxy' } });
  });
});
