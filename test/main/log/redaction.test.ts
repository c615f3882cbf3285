import { expect, it } from 'vitest';
import { logLine } from '#main/log/log-line.ts';
import { redactLogText } from '#main/log/redact.ts';

const HOME = '/srv/people/zoe';

it.each([
  ['an activation key', 'key 5311-0042-7781-AB3F refused', 'key … refused'],
  ["a receipt's code", 'code 9XK2-0R4T-VW7A-M3QE-H', 'code …'],
  ['a token', 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'Bearer …'],
  ['bytes in hexadecimal', 'found 00112233445566778899aabbccddeeff00', 'found …'],
  ['an address', 'zoe.field@example.com signed in', 'z…@… signed in'],
  ['the home folder', `${HOME}/a.belic`, '~/a.belic'],
  ["other people's", '/home/bob/x /Users/eve/y C:\\Users\\mallory\\z', '~/x ~/y ~\\z'],
])('takes out %s', (_, text, redacted) => {
  const found = redactLogText(text, HOME).replace(/…[.…]*…/g, '…');
  expect(found).toBe(redacted);
});

it('leaves what names a fault: guids, codes, places in the program', () => {
  const text = 'store-read-only checkout a5e20001-0000-4000-8000-000000000001 at LicensingServer.writing (file:///opt/client/licensing-server.ts:120:14) 2026-07-01T08:00:00.000Z';
  expect(redactLogText(text, HOME)).toBe(text);
});

it('makes one line of JSON of whatever is written', () => {
  const writer = { program: 'gate', processId: 7, time: '2026-07-01T08:00:00.000Z', home: HOME };
  const line = logLine({ level: 'error', area: 'program', code: 'broken-promise', facts: { error: 'a\nb\u2028c', count: 2, is: true, none: null } }, writer);
  expect(line.split('\n')).toHaveLength(1);
  expect(JSON.parse(line)).toEqual({
    time: writer.time, level: 'error', program: 'gate', pid: 7, area: 'program', code: 'broken-promise', error: 'a\nb\u2028c', count: 2, is: true, none: null,
  });
});
