import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { operatingSystemUser, type UserResult } from '#main/machine/operating-system-user.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import type { ConnectionChange, Licensing } from './applications.ts';
import { GateError } from './gate-error.ts';
import { LicensingClient } from './licensing-client.ts';

const LONGEST_WHOAMI = 10_000;

/** How a program reaches the licensing gate; only its own name is needed. */
export interface LicensingOptions {
  /** Who asks, for the gate's log. */
  readonly program: { readonly name: string; readonly version?: string };
  /** The licensing program, absolute, or the words that start it; where it is not given it is looked for (docs/application-gate.md). */
  readonly executable?: string | readonly string[];
  /** Whether a gate is started where none answers; so it is where this is not given. */
  readonly startsGate?: boolean;
  /**
   * For the vendor's own machine: the profile that `LICENSING_PROFILE_DIR` names counts, and a gate that answers from a scenario will
   * do. Never ship it.
   */
  readonly development?: boolean;
  /** Hears that the connection was lost while sessions or subscriptions were open, and that they are open again. */
  readonly connectionChanged?: (change: ConnectionChange) => void;
  /** Stops waiting for the gate. */
  readonly signal?: AbortSignal;
}

/**
 * Reaches the licensing gate of this user, and starts it where it does not run.
 *
 * ```ts
 * const licensing = await connectLicensing({ program: { name: 'Demo Modeler', version: '10.16.2.34' } });
 * const started = await licensing.start({ productId: 4100, version: '10.16.2.34' });
 * if (!started.mayRun) console.log(started.code, started.decision?.remedy);
 * ```
 *
 * @throws {GateError} `gate-not-found`, `gate-not-started`, `gate-timed-out`, `gate-of-a-scenario`, `not-a-gate` …
 */
export async function connectLicensing(options: LicensingOptions): Promise<Licensing> {
  const { program, executable, startsGate = true, development = false, connectionChanged = () => undefined, signal } = options;
  const way = { profile: profileOf(development), program, executable: executable ?? null, starts: startsGate, takesScenario: development };
  const licensing = new LicensingClient(way, connectionChanged);
  try {
    await licensing.connect(signal);
    return licensing;
  } catch (error) {
    licensing.close();
    throw error;
  }
}

function profileOf(development: boolean): SocketProfile {
  const chosen = development ? (process.env['LICENSING_PROFILE_DIR'] ?? null) : null;
  const folder = chosen === null ? profileFolder() : resolve(chosen);
  const user = thisUser();
  if (folder === null || !user.ok) throw new GateError('gate-not-found', 'The operating system does not tell who this user is, or where the profile lies.');
  return { folder, isOverride: chosen !== null, user: user.user };
}

/** The user of this process; asked for in a way that the oldest Node knows too. */
function thisUser(): UserResult {
  return operatingSystemUser({
    platform: process.platform,
    environment: process.env,
    effectiveUserId: process.geteuid?.() ?? null,
    loginName: () => '',
    run: (program, words) => {
      try {
        return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: LONGEST_WHOAMI, windowsHide: true });
      } catch {
        return null;
      }
    },
  });
}

export { GateError } from './gate-error.ts';
export type { GateAnswerCode, GateClientCode, GateErrorCode } from './gate-error.ts';
export type {
  AskOptions,
  ConnectionChange,
  LicensedApplication,
  Licensing,
  LicensingAnswer,
  LicensingChange,
  LicensingSession,
  LicensingSubscription,
  RefusedSession,
  StartAnswer,
  StartOptions,
} from './applications.ts';
export type { GateHello } from './messages.ts';
export type { DecisionJson } from '#core/status/decision-json.ts';
