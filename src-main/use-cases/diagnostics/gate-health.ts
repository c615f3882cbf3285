import { addressFile, socketInProfile, type SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { socketFileProblem, socketFolderProblem } from '#main/local-socket/socket-folder.ts';
import { bad, good, type HealthFinding } from './finding.ts';

/** Where applications ask the gate of a profile, whether one runs now or not; or why none could answer there. */
export function gateFinding(profile: SocketProfile): HealthFinding {
  const address = socketInProfile('gate', profile);
  const file = addressFile('gate', profile);
  const inPlace = address === null ? null : socketFileProblem(address);
  const problem = socketFolderProblem(address ?? file, false) ?? (inPlace === 'absent' ? null : inPlace);
  if (problem !== null) return bad('gate', 'gate-has-no-place', { path: problem.path, cause: problem.errno === '' ? problem.code : problem.errno }, null);
  return address === null ? good('gate', 'gate-in-file', { file }) : good('gate', 'gate-at', { address });
}
