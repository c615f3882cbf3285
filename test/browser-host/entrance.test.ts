import { describe, expect, test } from 'vitest';
import { MINUTE } from '#core/time/instant.ts';
import { serveWindow } from './support/served-window.ts';

describe('the one-time token', () => {
  test('lets in whoever posts it, once', async () => {
    const { ask, token, isTokenUsed } = await serveWindow();
    const answer = await ask('POST /hand-over', { Origin: 'null' }, `token=${token}`);
    expect(answer.status).toBe(200);
    expect(isTokenUsed()).toBe(true);
    expect(answer.body).toContain("location.replace('/')");
    const again = await ask('POST /hand-over', { Origin: 'null' }, `token=${token}`);
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('gives a cookie that no script reads, no other site sends, and no other port takes for its own', async () => {
    const { ask, token, port } = await serveWindow();
    const { headers } = await ask('POST /hand-over', {}, `token=${token}`);
    expect(headers['set-cookie']).toMatch(new RegExp(`^licensing-${String(port)}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  });

  test('is not used up by wrong ones, from wherever they come', async () => {
    const { ask, token, isTokenUsed } = await serveWindow();
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase(), 'x'.repeat(900)]) {
      for (const origin of ['null', 'http://127.0.0.1:1', 'https://elsewhere.example']) {
        const answer = await ask('POST /hand-over', { Origin: origin }, `token=${wrong}`);
        expect([wrong, answer.status, answer.headers['set-cookie']]).toEqual([wrong, 403, undefined]);
      }
    }
    expect(isTokenUsed()).toBe(false);
    expect((await ask('POST /hand-over', {}, `token=${token}`)).status).toBe(200);
  });

  test.each([
    ['given twice', (token: string) => [{}, `token=${token}&token=${token}`] as const],
    ['in a body that is too long', (token: string) => [{}, `token=${token}&more=${'x'.repeat(2_000)}`] as const],
    ['in another kind of body', (token: string) => [{ 'Content-Type': 'text/plain' }, `token=${token}`] as const],
    ['in JSON', (token: string) => [{ 'Content-Type': 'application/json' }, JSON.stringify({ token })] as const],
  ])('%s it lets nobody in', async (_, form) => {
    const { ask, token, isTokenUsed } = await serveWindow();
    const [headers, body] = form(token);
    const { status } = await ask('POST /hand-over', headers, body);
    expect([status === 200, isTokenUsed()]).toEqual([false, false]);
  });

  test.each(['GET', 'PUT', 'HEAD'])('does not count with %s', async (method) => {
    const { ask, token, isTokenUsed } = await serveWindow();
    const { status } = await ask(`${method} /hand-over?token=${token}`, {});
    expect([403, 405]).toContain(status);
    expect(isTokenUsed()).toBe(false);
  });

  test('there is none where a person is asked for the code', async () => {
    const { ask, token } = await serveWindow('code');
    expect((await ask('POST /hand-over', {}, `token=${token}`)).status).toBe(405);
  });
});

describe('the code', () => {
  test('lets in whoever types it, in small letters, with spaces, an O for a zero', async () => {
    const { ask, origin, toldCodes } = await serveWindow('code');
    const [code] = toldCodes[0]!;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ')} `;
    const answer = await ask('POST /code', { Origin: origin }, `code=${encodeURIComponent(typed)}`);
    expect([answer.status, answer.headers['set-cookie']?.startsWith('licensing-')]).toEqual([200, true]);
  });

  test('works once', async () => {
    const { ask, origin, toldCodes } = await serveWindow('code');
    await ask('POST /code', { Origin: origin }, `code=${toldCodes[0]![0]}`);
    expect((await ask('POST /code', { Origin: origin }, `code=${toldCodes[0]![0]}`)).status).toBe(403);
    expect((await ask('GET /')).status).toBe(403);
    expect(toldCodes).toHaveLength(1);
  });

  test('that is wrong leads back to the page that asks, so that going back there sends no form again', async () => {
    const { ask, origin } = await serveWindow('code');
    const { status, headers } = await ask('POST /code', { Origin: origin }, 'code=AAAA-AAAA');
    expect([status, headers['location'], headers['set-cookie']]).toEqual([303, '/', undefined]);
  });

  test('expires, and whoever comes then finds a new one told', async () => {
    const { ask, origin, toldCodes, passTime } = await serveWindow('code');
    passTime(10 * MINUTE);
    const late = await ask('POST /code', { Origin: origin }, `code=${toldCodes[0]![0]}`);
    expect([late.status, late.headers['set-cookie']]).toEqual([303, undefined]);
    expect((await ask('GET /')).body).toContain('too old');
    expect(toldCodes).toHaveLength(2);
    passTime(10 * MINUTE);
    await ask('GET /');
    expect(toldCodes.map(([, why]) => why)).toEqual(['first', 'expired', 'expired']);
    expect(new Set(toldCodes.map(([code]) => code)).size).toBe(3);
  });

  test.each([['no origin', null], ['null', 'null'], ['another port', 'http://127.0.0.1:1'], ['localhost', 'http://localhost'], ['another site', 'https://elsewhere.example']])(
    'a form from %s neither gets in nor uses up a try',
    async (_, from) => {
      const { ask, origin, toldCodes } = await serveWindow('code');
      const answer = await ask('POST /code', { Origin: from }, `code=${toldCodes[0]![0]}`);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      for (let tries = 0; tries < 6; tries += 1) await ask('POST /code', { Origin: from }, 'code=AAAA-AAAA');
      expect(toldCodes).toHaveLength(1);
      await ask('POST /code', { Origin: origin }, 'code=AAAA-AAAA');
      expect((await ask('GET /')).body).toContain('You can try 4 more times');
    },
  );

  test('is asked for in the language of the browser', async () => {
    const { ask } = await serveWindow('code');
    expect((await ask('GET /', { 'Accept-Language': 'fr;q=0.9, en-GB;q=0.8' })).body).toContain('<html lang="en">');
  });

  test('is shown to nobody who asks for a page', async () => {
    const { ask, toldCodes } = await serveWindow('code');
    const { status, body } = await ask('GET /');
    expect([status, body.includes(toldCodes[0]![0])]).toEqual([200, false]);
    expect(body).toContain('<label for="code">');
  });
});
