import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What scrypt costs: 64 MiB and about a tenth of a second. */
const COST = { N: 65_536, r: 8, p: 1 };
const MEMORY = 160 * 1024 * 1024;
const KEY_OCTETS = 32;
const FORM = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

/** The shortest password that is taken. */
export const SHORTEST_PASSWORD = 12;

/**
 * The hash of nobody's password, at the price of everybody's: it is compared with where there is no account, so that an unknown address
 * takes as long as a wrong password. Its octets are random.
 */
export const HASH_OF_NOBODY = 'scrypt$65536$8$1$9qUq1b0nGdcRkXb3n4m0oQ$3yq3m0C1h2t8m6b8cB3W0cVhP6yq4l5w1k2e7r9t0uA';

/** Hashes a password with scrypt and a salt of its own: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that a hash was made of. Takes as long for one as for the other. */
export async function isPasswordOf(password: string, hash: string): Promise<boolean> {
  const match = FORM.exec(hash);
  if (match === null) return false;
  const [, cost, block, parallel, salt = '', expected = ''] = match;
  const key = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(cost), r: Number(block), p: Number(parallel) });
  const wanted = Buffer.from(expected, 'base64url');
  return key.length === wanted.length && timingSafeEqual(key, wanted);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_OCTETS, { ...cost, maxmem: MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
