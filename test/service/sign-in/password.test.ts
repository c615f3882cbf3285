import { expect, test } from 'vitest';
import { hashPassword, isPasswordOf } from '#service/sign-in/password.ts';

test('a password is known by its hash, which has a salt of its own and nothing of the password', async () => {
  const password = 'correct horse battery staple';
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).not.toBe(other);
  expect(one).toMatch(/^scrypt\$65536\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPasswordOf(password, one)).toBe(true);
  expect(await isPasswordOf(`${password} `, one)).toBe(false);
});

test('a password that is typed in another Unicode form is the same', async () => {
  expect(await isPasswordOf('Cafe\u0301 am Markt', await hashPassword('Café am Markt'))).toBe(true);
});

test('what is no hash knows no password', async () => {
  expect(await isPasswordOf('', '')).toBe(false);
  expect(await isPasswordOf('x', 'scrypt$1$1$1$$')).toBe(false);
});
