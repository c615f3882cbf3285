import { closeSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { Profile } from '#main/profile/profile.ts';
import type { ProfileKey } from '#main/profile-key/open-profile-key.ts';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { openSignIn, sealSignIn, type KeptSignIn, type SealedFor } from './kept-sign-in.ts';
import { inTurn, TURN_PATIENCE, type NoTurn } from './take-turns.ts';

/** The profile whose sign-in is kept, with the key under which it is. */
export interface TokenPlace {
  readonly profile: Profile;
  readonly profileKey: ProfileKey;
  readonly machineNames: readonly string[];
}

/** Where a refresh token is kept: under a key in the operating system's keystore, or only in this process's memory. */
export type TokensKeptIn = 'keystore' | 'memory';

/**
 * What is kept: a sign-in; none; or one that nobody can read now, because the keystore with its key is not at hand. What another key sealed, or what
 * was changed, counts as none.
 */
export type KeptTokens = { readonly state: 'found'; readonly signIn: KeptSignIn } | { readonly state: 'none' | 'out-of-reach' };

/** An access token of this process, and whose it is. */
export interface AccessToken {
  readonly token: string;
  readonly serviceUrl: string;
  readonly userId: string;
}

/** The file in the profile that holds the sealed sign-in; 0600. */
export const SIGN_IN_FILE = 'sign-in.json';

/** The file on which processes that refresh take turns. */
export const SIGN_IN_LOCK = 'sign-in.lock';

const LARGEST = 65_536;
/** An access token that serves for less than this many seconds more is as good as none. */
const SPARE = 30;
/** Where a provider does not say how long one serves. */
const USUAL_LIFETIME = 300;

/**
 * Keeps the sign-in of a profile (service-and-portal.md, Shape; ADR 0026): the refresh token sealed in the profile where the profile's key lies in the
 * operating system's keystore, and else in this process's memory alone; the access token never anywhere but in memory.
 *
 * One of them to a process and profile, for as long as the process has a use for it.
 */
export class TokenKeeper {
  /** How long this process waits for another one of the profile, in milliseconds. */
  readonly turnPatience: number;
  #memory: KeptSignIn | null = null;
  #access: (AccessToken & { readonly endsAt: number }) | null = null;

  /** @param turnPatience milliseconds; only tests are less patient */
  constructor(turnPatience: number = TURN_PATIENCE) {
    this.turnPatience = turnPatience;
  }

  /** Where the refresh token of a sign-in that is made now would be kept. */
  wouldKeepIn({ profileKey }: TokenPlace): TokensKeptIn {
    return profileKey.keptIn === 'keystore' && profileKey.keys !== null ? 'keystore' : 'memory';
  }

  /** What is kept. */
  read(opened: TokenPlace): KeptTokens {
    const { keptIn, keys } = opened.profileKey;
    const file = keptIn === 'keystore' ? readSealed(opened) : null;
    const found = file === null || keys === null ? null : openSignIn(file, keys.tokenKey, sealedFor(opened));
    // The file first: another process may have refreshed since.
    const signIn = found ?? this.#memory;
    if (signIn !== null) return { state: 'found', signIn };
    return { state: file !== null && keys === null ? 'out-of-reach' : 'none' };
  }

  /** Keeps a sign-in in the place of the one before. On the disk (fsync) when this returns, where it says `keystore`. */
  keep(opened: TokenPlace, signIn: KeptSignIn): TokensKeptIn {
    const { keys } = opened.profileKey;
    if (this.wouldKeepIn(opened) === 'keystore' && keys !== null) {
      const text = sealSignIn(signIn, keys.tokenKey, sealedFor(opened));
      const written = writeFileAtomically(pathOf(opened), Buffer.from(text), 0o600, 'replace');
      if (written.ok) {
        this.#memory = null;
        return 'keystore';
      }
      writeLog('warn', 'sign-in', 'not-kept', { errno: written.problem.errno });
    }
    this.#memory = signIn;
    return 'memory';
  }

  /** Forgets the sign-in, here and on the disk. Throws where the file cannot be taken away: then it is still there. */
  forget(opened: TokenPlace): void {
    this.#memory = null;
    this.#access = null;
    rmSync(pathOf(opened), { force: true });
    syncFolder(opened.profile.folder);
  }

  /** Keeps an access token for this process. */
  keepAccess(access: AccessToken, lifetime: number | null): void {
    this.#access = { ...access, endsAt: performance.now() + ((lifetime ?? USUAL_LIFETIME) - SPARE) * 1_000 };
  }

  /** The access token of this process for a sign-in, while it serves. */
  access({ serviceUrl, userId }: Pick<KeptSignIn, 'serviceUrl' | 'userId'>): AccessToken | null {
    const access = this.#access;
    if (access === null || access.serviceUrl !== serviceUrl || access.userId !== userId) return null;
    return performance.now() < access.endsAt ? access : null;
  }

  /** The access token of this process for a service, while it serves: of a sign-in without a refresh token that is all there is. */
  lastAccess(serviceUrl: string): AccessToken | null {
    return this.#access === null ? null : this.access({ serviceUrl, userId: this.#access.userId });
  }

  /** Forgets the access token: the service does not take it. */
  forgetAccess(): void {
    this.#access = null;
  }

  /** Whether something is kept in memory alone. */
  get holdsUnkept(): boolean {
    return this.#memory !== null;
  }

  /** Takes what is kept in memory alone, and so by nobody once this process has ended; `null` where nothing is. */
  takeMemory(): KeptSignIn | null {
    const memory = this.#memory;
    this.#memory = null;
    if (memory !== null) this.#access = null;
    return memory;
  }

  /** Does something while no other process refreshes, signs in or signs out in this profile. */
  alone<Value extends object>({ profile }: TokenPlace, signal: AbortSignal, work: () => Promise<Value>): Promise<Value | NoTurn> {
    return inTurn(join(profile.folder, SIGN_IN_LOCK), signal, this.turnPatience, work);
  }
}

function pathOf({ profile }: TokenPlace): string {
  return join(profile.folder, SIGN_IN_FILE);
}

function sealedFor({ machineNames, profile }: TokenPlace): SealedFor {
  return { machine: machineNames[0] ?? '', userId: profile.user.id };
}

/** The sealed text; `null` where there is none, or nothing that could be one. */
function readSealed(opened: TokenPlace): Uint8Array | null {
  const found = openRegularFile(pathOf(opened), 'refuse');
  if (!found.ok) return null;
  const { descriptor, size } = found.file;
  try {
    const { bytes, isWhole } = readBounded(descriptor, size, LARGEST);
    return isWhole ? bytes : null;
  } finally {
    closeSync(descriptor);
  }
}
