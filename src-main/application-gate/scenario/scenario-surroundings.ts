import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { productId, type ApplicationKey } from '#core/application/application.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { ownProfileProblem } from '#main/developer-overrides/own-profile-problem.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import { readSurroundings, type Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { playScenario } from './play-scenario.ts';
import type { ScenarioName } from './scenario-names.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which scenario, and about which application. */
export interface ScenarioChoice {
  readonly name: ScenarioName;
  /** The demonstration's own where it is not given. */
  readonly application: Partial<ApplicationKey>;
}

/** Demo Modeler. */
const DEMONSTRATION_PRODUCT = productId(4_100);

/**
 * The surroundings of a gate that plays a scenario, and the environment that goes with them: in the profile that `LICENSING_PROFILE_DIR`
 * names, or in one that is made for it; never in the user's own, and never in a packaged build.
 */
export function scenarioSurroundings({ name, application }: ScenarioChoice, environment: Environment): UseCaseAnswer<{ readonly surroundings: Surroundings; readonly environment: Environment }> {
  if (IS_PACKAGED || DEMONSTRATION_PRODUCT === null) return useCaseProblem('unexpected');
  const folder = environment['LICENSING_PROFILE_DIR'] ?? mkdtempSync(join(realpathSync(tmpdir()), 'scenario-'));
  const withFolder = { ...environment, LICENSING_PROFILE_DIR: folder };
  const read = readSurroundings(withFolder);
  if (!read.ok) return read;
  const own = profileFolder();
  const recorded = profileFolder({ platform: process.platform, environment: {}, homeFolder: () => '', recordedHomeFolder: () => userInfo().homedir });
  // A scenario is as false as a machine name would be.
  const asFalse = { ...read.value.overrides, machineName: read.value.overrides.machineName ?? name };
  const touching = ownProfileProblem(asFalse, [own, recorded].filter((one) => one !== null));
  if (touching !== null) return useCaseProblem(touching.code, { variable: 'LICENSING_PROFILE_DIR', value: touching.value });
  const { productId: product = DEMONSTRATION_PRODUCT, featureString = '' } = application;
  const scenario = playScenario(name, { productId: product, featureString });
  return { ok: true, value: { surroundings: { ...read.value, scenario }, environment: withFolder } };
}
