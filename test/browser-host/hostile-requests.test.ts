import { describe, expect, test } from 'vitest';
import { rawRequest } from './support/raw-request.ts';
import { serveWindow } from './support/served-window.ts';

describe('the name of the server', () => {
  test.each([
    ['localhost', (port: number) => `localhost:${String(port)}`],
    ['a name made to lead here (DNS rebinding)', () => 'attacker.example'],
    ['such a name with the port', (port: number) => `attacker.example:${String(port)}`],
    ['the address without the port', () => '127.0.0.1'],
    ['another port', (port: number) => `127.0.0.1:${String(port + 1)}`],
    ['another spelling of the address', (port: number) => `127.1:${String(port)}`],
    ['the address in IPv6', (port: number) => `[::ffff:127.0.0.1]:${String(port)}`],
    ['a name that ends in the right one', (port: number) => `x127.0.0.1:${String(port)}`],
    ['nothing', () => ''],
  ])('%s is not it, not even with the cookie or the token', async (_, host) => {
    const { ask, comeIn, port, token } = await serveWindow();
    const handOver = await ask('POST /hand-over', { Host: host(port) }, `token=${token}`);
    expect([handOver.status, handOver.headers['set-cookie']]).toEqual([421, undefined]);
    const cookie = await comeIn();
    const answer = await ask('GET /', { Host: host(port), Cookie: cookie });
    expect([answer.status, answer.body.includes('The page')]).toEqual([421, false]);
  });

  test('is said once, exactly', async () => {
    const { port, authority, comeIn } = await serveWindow();
    const cookie = await comeIn();
    const without = await rawRequest(port, ['GET / HTTP/1.1', `Cookie: ${cookie}`]);
    const twice = await rawRequest(port, ['GET / HTTP/1.1', `Host: ${authority}`, 'Host: attacker.example', `Cookie: ${cookie}`]);
    const otherFirst = await rawRequest(port, ['GET / HTTP/1.1', 'Host: attacker.example', `Host: ${authority}`, `Cookie: ${cookie}`]);
    for (const { status, body } of [without, twice, otherFirst]) {
      expect([400, 421]).toContain(status);
      expect(body).not.toContain('The page');
    }
  });
});

describe('the page', () => {
  test('is for whoever was let in, and has the exact types and headers', async () => {
    const { ask, comeIn, authority } = await serveWindow();
    const cookie = await comeIn();
    const page = await ask('GET /', { Cookie: cookie });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        `connect-src 'self' ws://${authority}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    });
    const script = await ask('GET /assets/page.js', { Cookie: cookie });
    expect([script.status, script.headers['content-type'], script.headers['content-security-policy']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      page.headers['content-security-policy'],
    ]);
  });

  test.each(['/', '/assets/page.js', '/open-elsewhere', '/contract', '/nothing'])('%s is not for a stranger', async (path) => {
    const { ask, comeIn, port } = await serveWindow();
    const cookie = await comeIn();
    const [name = '', value = ''] = cookie.split('=');
    for (const wrong of [null, '', `${name}=`, `${name}=x`, `licensing=${value}`, `licensing-${String(port + 1)}=${value}`, `x${cookie}`, `${name} =${value}`]) {
      const { status, body } = await ask(`GET ${path}`, { Cookie: wrong });
      expect([wrong, status]).toEqual([wrong, 403]);
      expect(body).not.toMatch(/The page|document\.title/);
    }
  });

  test('is still had where another port put its own cookie of that name beside ours', async () => {
    const { ask, comeIn } = await serveWindow();
    const cookie = await comeIn();
    const [name = ''] = cookie.split('=');
    expect((await ask('GET /', { Cookie: `${name}=garbage; other=1; ${cookie}` })).status).toBe(200);
  });

  test.each([
    '/index.html',
    '/notes.txt',
    '/assets/page.js.map',
    '/assets',
    '/assets/',
    '/?x',
    '/assets/page.js?x',
    '//assets/page.js',
    '/./assets/page.js',
    '/assets/../assets/page.js',
    '/assets/..%2f..%2fnotes.txt',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/../../../../etc/passwd',
    '/..\\..\\notes.txt',
    '/assets/page.js%00.html',
    '/%61ssets/page.js',
    '/__proto__',
    '/constructor',
    '*',
  ])('%s is none of its files', async (path) => {
    const { ask, comeIn } = await serveWindow();
    const { status, body } = await ask(`GET ${path}`, { Cookie: await comeIn() });
    expect([404, 400]).toContain(status);
    // A body of no length, as chunks have it.
    expect(['', '0\r\n\r\n']).toContain(body);
  });

  test('is not had by the whole address of it, of ours or of somebody else', async () => {
    const { ask, comeIn, origin } = await serveWindow();
    const cookie = await comeIn();
    for (const address of [`${origin}/`, 'http://attacker.example/', `${origin}@attacker.example/`]) {
      expect((await ask(`GET ${address}`, { Cookie: cookie })).status).toBe(404);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s does nothing, and no other origin is allowed anything', async (method) => {
    const { ask, comeIn } = await serveWindow();
    const preflight = { Origin: 'http://127.0.0.1:1', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Private-Network': 'true' };
    const { status, headers } = await ask(`${method} /`, { ...preflight, Cookie: await comeIn() });
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer', () => {
  test('may be framed, kept, guessed and read by nobody else', async () => {
    const { ask, comeIn } = await serveWindow();
    const cookie = await comeIn();
    const answers = await Promise.all([
      ask('GET /'),
      ask('GET /', { Cookie: cookie }),
      ask('GET /nothing', { Cookie: cookie }),
      ask('GET /open-elsewhere', { Cookie: cookie }),
      ask('GET /', { Host: 'attacker.example' }),
      ask('POST /', {}, 'x'),
      ask('POST /hand-over', {}, 'token=x'),
    ]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  test('comes on loopback alone', async () => {
    const { origin } = await serveWindow();
    expect(new URL(origin).hostname).toBe('127.0.0.1');
  });

  test('to lines that are no HTTP is the end of the connection', async () => {
    const { port } = await serveWindow();
    for (const lines of [['GET'], ['\0\0\0'], ['GET / HTTP/9.9'], [`GET /${'x'.repeat(40_000)} HTTP/1.1`]]) {
      expect([0, 400, 414, 431]).toContain((await rawRequest(port, lines)).status);
    }
  });
});
