import { userInfo } from 'node:os';
import { runSystemCommand, type RunSystemCommand } from './run-system-command.ts';
import { windowsSystemFolder } from './windows-folders.ts';
import { parseWhoamiUser } from './windows-whoami.ts';

declare const userIdBrand: unique symbol;

/** What an operating-system user is bound by: `sid:S-1-5-21-…` on Windows, `uid:1000` elsewhere. Compared exactly. */
export type UserId = string & { readonly [userIdBrand]: true };

/** The operating-system user this process acts as. */
export interface OperatingSystemUser {
  readonly id: UserId;
  /** The login name as an administrator types it; with its domain, `EXAMPLE\alice`, on Windows. Empty where the user has none. */
  readonly name: string;
}

/** The user, or that the operating system did not tell. */
export type UserResult =
  | { readonly ok: true; readonly user: OperatingSystemUser }
  | { readonly ok: false; readonly problem: { readonly code: 'user-unknown' } };

/** Where the user's identity comes from; the operating system's own answers unless a test brings recorded ones. */
export interface UserSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The effective user id; `null` on Windows. */
  readonly effectiveUserId: number | null;
  readonly loginName: () => string;
  readonly run: RunSystemCommand;
}

/**
 * Who this process acts as: the user's SID on Windows (from `whoami /user`), the effective user id elsewhere.
 *
 * The name is for people only and decides nothing; the problem `user-unknown` means that Windows did not tell the SID.
 */
export function operatingSystemUser(sources: UserSources = thisProcess()): UserResult {
  const { platform, environment, effectiveUserId, run } = sources;
  if (platform !== 'win32') {
    return { ok: true, user: { id: userId(`uid:${String(effectiveUserId)}`), name: sources.loginName() } };
  }
  const sid = parseWhoamiUser(run(`${windowsSystemFolder()}\\whoami.exe`, ['/user', '/fo', 'csv', '/nh']));
  if (sid === null) return { ok: false, problem: { code: 'user-unknown' } };
  const domain = environment['USERDOMAIN'] ?? '';
  const login = sources.loginName();
  return { ok: true, user: { id: userId(`sid:${sid}`), name: domain === '' ? login : `${domain}\\${login}` } };
}

/** Reads a user id as a profile file holds it, or gives `null`. */
export function parseUserId(text: string): UserId | null {
  return /^(?:uid:(?:0|[1-9]\d{0,9})|sid:S-1(?:-\d{1,20}){2,16})$/.test(text) ? userId(text) : null;
}

function userId(text: string): UserId {
  return text as UserId;
}

function thisProcess(): UserSources {
  return {
    platform: process.platform,
    environment: process.env,
    effectiveUserId: process.geteuid?.() ?? null,
    loginName,
    run: runSystemCommand,
  };
}

/** The login name of the password database; empty where it has no entry for this user, as in some containers. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
