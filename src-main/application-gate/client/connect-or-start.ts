import { GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { GateConnection, type ConnectionOwner, type ProgramName } from './gate-connection.ts';
import { GateError } from './gate-error.ts';
import { findLicensingProgram, startGate } from './start-gate.ts';

/** How a gate is reached, and started where none answers. */
export interface GateWay {
  readonly profile: SocketProfile;
  readonly program: ProgramName;
  /** The licensing program with the words before `gate`, an absolute path, or `null` to look for it. */
  readonly executable: readonly string[] | string | null;
  /** Whether a gate is started where none answers. */
  readonly starts: boolean;
  /** Whether a gate that answers from a scenario will do. */
  readonly takesScenario: boolean;
}

const BETWEEN_LOOKS = 25;

/**
 * Connects to the gate of this user, and starts one where none answers. When two programs do that at once one gate serves, and both
 * reach it.
 *
 * @throws {GateError} where no gate can be reached
 */
export async function connectOrStart(way: GateWay, owner: ConnectionOwner): Promise<GateConnection> {
  const { profile, program, executable, starts } = way;
  const there = await GateConnection.open(profile, program, owner);
  if (there !== null) return checked(there, way);
  if (!starts) throw new GateError('gate-not-found', 'No gate answers.');
  startGate(wordsOf(executable), profile.isOverride ? profile.folder : null);
  const patience = AbortSignal.timeout(GATE_WAITS.begin);
  while (!patience.aborted) {
    await passed(BETWEEN_LOOKS);
    const begun = await GateConnection.open(profile, program, owner);
    if (begun !== null) return checked(begun, way);
  }
  throw new GateError('gate-not-started', 'The licensing program was started, and no gate answers.');
}

function checked(connection: GateConnection, { takesScenario }: GateWay): GateConnection {
  const { scenario } = connection.hello;
  if (scenario === null || takesScenario) return connection;
  const error = new GateError('gate-of-a-scenario', `The gate answers from the scenario "${scenario}", and not from licenses.`);
  connection.close(error);
  throw error;
}

function wordsOf(executable: readonly string[] | string | null): readonly string[] {
  if (typeof executable === 'object' && executable !== null) return executable;
  const found = findLicensingProgram(executable);
  if (found === null) throw new GateError('gate-not-found', 'No gate answers, and the licensing program was not found on this computer.');
  return [found];
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
