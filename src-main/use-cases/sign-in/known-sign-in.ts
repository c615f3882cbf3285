import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '#main/sign-in/account.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { DATABASE_FILE } from '#main/entitlement-cache/cache-files.ts';
import { openProfileForUse, profileLocation, type Surroundings } from '../open-profile.ts';
import { managedServiceAddress, serviceAddressIn, type ServiceAddress } from './service-address.ts';
import { readSignInMemory } from './sign-in-memory.ts';

/** Which service is set, and whose entitlements serve here. */
export interface KnownSignIn {
  readonly service: ServiceAddress | null;
  /**
   * Who signed in last; `null` where nobody did, or they signed out. `isKept`: whether the sign-in is kept on this computer, so that any process can
   * refresh; where it is not, nobody is signed in here, and what was confirmed serves alone.
   */
  readonly signedIn: { readonly userId: string; readonly account: Account | null; readonly isKept: boolean } | null;
}

const NOTHING_KNOWN: KnownSignIn = { service: null, signedIn: null };

/** What is known of the service and of the sign-in, without asking anybody. Makes no profile; of one that cannot be read, nothing is known. */
export async function knownSignIn(surroundings: Surroundings): Promise<KnownSignIn> {
  if (!existsSync(join(profileLocation(surroundings), DATABASE_FILE))) return withoutProfile(surroundings);
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return withoutProfile(surroundings);
  const { cache, close } = opened.value;
  try {
    const isKept = new TokenKeeper().read(opened.value).state !== 'none';
    const answer = cache.read((reader): KnownSignIn => {
      const { userId = null, account = null } = readSignInMemory(reader) ?? {};
      return { service: serviceAddressIn(reader, surroundings.managedPolicy), signedIn: userId === null ? null : { userId, account, isKept } };
    });
    return answer.ok ? answer.value : withoutProfile(surroundings);
  } finally {
    close();
  }
}

function withoutProfile({ managedPolicy }: Surroundings): KnownSignIn {
  return { ...NOTHING_KNOWN, service: managedServiceAddress(managedPolicy) };
}
