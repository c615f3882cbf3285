import { lstatSync } from 'node:fs';

/** What reading a secret gives: `unavailable` where the keystore cannot be asked now (locked, no session), which is not the same as not there. */
export type KeystoreRead = { readonly state: 'found'; readonly secret: Uint8Array } | { readonly state: 'absent' | 'unavailable' };

/** The operating system's keystore, as far as one profile key needs it. Nothing here throws. */
export interface Keystore {
  read(account: string): Promise<KeystoreRead>;
  /** Whether the secret is there afterwards: it is read back. */
  store(account: string, secret: Uint8Array): Promise<boolean>;
  /** Removes a secret that is not needed after all. */
  remove(account: string): Promise<void>;
}

/** Under which name the keystore shows this program's entries. */
const SERVICE = 'Licensing Client';

/**
 * Linux has two stores behind one interface; the kernel's is gone at the next start of the computer, so only the Secret Service is
 * asked.
 */
const OPTIONS = { linux: { store: 'secret-service' } } as const;

/** A keystore may wait for somebody to unlock it; nothing here waits longer than this, in milliseconds. */
const PATIENCE = 3_000;

/**
 * The operating system's keystore, or `null` where there is certainly none: on Linux without a session bus. Its library is
 * loaded only when something is asked of it.
 */
export function operatingSystemKeystore(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Keystore | null {
  if (process.platform === 'linux' && !hasSessionBus(environment)) return null;
  return {
    async read(account) {
      const read = await patiently(async () => {
        const secret = await (await entry(account)).getSecret();
        return secret === null ? ABSENT : ({ state: 'found', secret: Uint8Array.from(secret) } as const);
      });
      return read ?? { state: 'unavailable' };
    },
    async store(account, secret) {
      const stored = await patiently(async () => {
        const made = await entry(account);
        await made.setSecret(secret);
        const found = await made.getSecret();
        return found !== null && Buffer.from(found).equals(secret);
      });
      return stored ?? false;
    },
    async remove(account) {
      await patiently(async () => (await entry(account)).deleteCredential());
    },
  };
}

const ABSENT = { state: 'absent' } as const;

async function entry(account: string) {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  return new AsyncEntry(SERVICE, account, OPTIONS);
}

/** The answer, or `null` where there is an error or none in time. Every error of a keystore means that it cannot be asked. */
async function patiently<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  try {
    return await Promise.race([ask(), patience]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a D-Bus session bus is named or at its usual place; without one the Secret Service cannot be reached. */
function hasSessionBus(environment: Readonly<Record<string, string | undefined>>): boolean {
  if ((environment['DBUS_SESSION_BUS_ADDRESS'] ?? '') !== '') return true;
  const runtime = environment['XDG_RUNTIME_DIR'] ?? '';
  return runtime !== '' && lstatSync(`${runtime}/bus`, { throwIfNoEntry: false }) !== undefined;
}
