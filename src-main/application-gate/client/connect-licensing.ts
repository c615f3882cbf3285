import { resolve } from 'node:path';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import type { ConnectionChange, Licensing } from './applications.ts';
import { GateError } from './gate-error.ts';
import { LicensingClient } from './licensing-client.ts';

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
  if (folder === null) throw new GateError('gate-not-found', 'The operating system does not tell where the profile of this user lies.');
  return { folder, isOverride: chosen !== null };
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
