import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { productId, type ApplicationKey } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { ownProfileProblem } from '#main/developer-overrides/own-profile-problem.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import { openProfileForUse, readSurroundings, type Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { playScenario } from './play-scenario.ts';
import { firstReasonOf, type ScenarioName } from './scenario-names.ts';
import { markAsScenario, readyForScenario } from './scenario-profile.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which scenario, and about which application. */
export interface ScenarioChoice {
  readonly name: ScenarioName;
  /** The demonstration's own where it is not given. */
  readonly application: Partial<ApplicationKey>;
}

/** Demo Modeler. */
const DEMONSTRATION_PRODUCT = productId(4_100);

/** A version that every scenario is about, except the one about a program that tells none. */
const VERSION = parseDottedVersion('10.16.2.34');

/** Where a scenario is played. */
export interface ScenarioPlace {
  readonly surroundings: Surroundings;
  readonly environment: Environment;
  /** Removes the profile, where it was made for this gate alone. */
  readonly remove: () => void;
}

/** Why a scenario is not played: the folder holds what no scenario made, or its first answer would not be the one it is named after. */
export type ScenarioRefusal =
  | { readonly refused: 'other-profile'; readonly folder: string }
  | { readonly refused: 'other-reason'; readonly name: ScenarioName; readonly reason: string };

/**
 * Where a gate plays a scenario, and the environment that goes with it: in the profile that `LICENSING_PROFILE_DIR` names, which begins
 * empty, or in one that is made for this gate; never in the user's own, and never in a packaged build.
 */
export async function scenarioSurroundings(choice: ScenarioChoice, environment: Environment): Promise<UseCaseAnswer<ScenarioPlace | ScenarioRefusal>> {
  if (IS_PACKAGED) return useCaseProblem('unexpected');
  const named = environment['LICENSING_PROFILE_DIR'];
  const folder = named ?? mkdtempSync(join(realpathSync(tmpdir()), 'scenario-'));
  const remove = (): void => {
    if (named === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const place = await placeIn(folder, choice, environment);
  if (place.ok && !('refused' in place.value)) return { ok: true, value: { ...place.value, remove } };
  remove();
  return place;
}

async function placeIn(folder: string, { name, application }: ScenarioChoice, given: Environment): Promise<UseCaseAnswer<ScenarioPlace | ScenarioRefusal>> {
  const environment = { ...given, LICENSING_PROFILE_DIR: folder };
  const read = readSurroundings(environment);
  if (!read.ok) return read;
  const own = profileFolder();
  const recorded = profileFolder({ platform: process.platform, environment: {}, homeFolder: () => '', recordedHomeFolder: () => userInfo().homedir });
  // A scenario is as false as a machine name would be.
  const asFalse = { ...read.value.overrides, machineName: read.value.overrides.machineName ?? name };
  const touching = ownProfileProblem(asFalse, [own, recorded].filter((one) => one !== null));
  if (touching !== null) return useCaseProblem(touching.code, { variable: 'LICENSING_PROFILE_DIR', value: touching.value });
  const { productId: product = DEMONSTRATION_PRODUCT, featureString = '' } = application;
  if (product === null) return useCaseProblem('unexpected');
  const about = { productId: product, featureString };
  const ready = await readyForScenario(folder);
  if (ready === 'other-profile') return { ok: true, value: { refused: ready, folder } };
  if (ready === 'ready') {
    const first = await firstReason({ ...read.value, scenario: playScenario(name, about) }, { name, application: about });
    if (!first.ok) return first;
    const reason = first.value;
    if (reason !== firstReasonOf(name)) return { ok: true, value: { refused: 'other-reason', name, reason } };
  }
  return { ok: true, value: { surroundings: { ...read.value, scenario: playScenario(name, about) }, environment, remove: () => undefined } };
}

/** The reason of a scenario's first decision, in its new profile; its own play begins later, when an application asks. */
async function firstReason(surroundings: Surroundings, { name, application }: { readonly name: ScenarioName; readonly application: ApplicationKey }): Promise<UseCaseAnswer<string>> {
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return opened;
  try {
    markAsScenario(opened.value.profile.folder);
    const decided = decideStatus(opened.value, { ...application, version: name === 'evaluation-needs-version' ? null : VERSION });
    return decided.ok ? { ok: true, value: decided.value.decisions[0]?.reason ?? '' } : decided;
  } finally {
    opened.value.close();
  }
}
