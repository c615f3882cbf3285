import type { RequestName } from '#core/contract/request-names.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { createApplicationLauncher } from '#main/applications/create-application-launcher.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { OpenDemonstration, openDemonstration } from '#main/demonstration/open-demonstration.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import { createLoginStart, type SystemLoginStart } from '#main/login-start/create-login-start.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { reportToStarter } from './host-report.ts';
import type { WindowLaunch } from './window-launch.ts';

/** What a host brings to the licensing API of its window. */
export interface WindowApiRequest {
  readonly launch: WindowLaunch;
  readonly host: 'electron' | 'browser';
  /** Whether files come as paths: where a preload puts them there. */
  readonly acceptsPaths: boolean;
  /** The environment of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How the system is told what to start at login, where only Electron can. */
  readonly systemLoginStart?: SystemLoginStart;
  /** How the sign-in page is opened, where the host has a way of its own. */
  readonly openLink?: (link: string) => Promise<boolean>;
}

/**
 * Makes what is behind the window that a host was started for: the demonstration's profile or this user's own, the applications that can
 * be started from it, and the files to be imported, queued.
 */
export async function openWindowApi({ launch, host, acceptsPaths, environment, systemLoginStart, openLink }: WindowApiRequest): Promise<UseCaseAnswer<LicensingApi>> {
  const { surface, files, demonstrationFolder } = launch;
  const demonstration = IS_PACKAGED || demonstrationFolder === null ? null : await demonstrationIn(demonstrationFolder, environment);
  const own = demonstration?.environment ?? environment;
  const overrides = readDeveloperOverrides(own, IS_PACKAGED);
  const folder = applicationsFolder(overrides.ok ? overrides.overrides.applicationsFolder : null);
  const made = await createLicensingApi({
    environment: own,
    host,
    logAs: host,
    surface,
    acceptsPaths,
    demonstration: demonstration?.control ?? null,
    applications: createApplicationLauncher(folder, own),
    ...(openLink === undefined ? {} : { service: { openLink } }),
    loginStart: createLoginStart(!overrides.ok || overrides.overrides.profileFolder !== null, own, systemLoginStart ?? null),
  });
  if (made.ok && files.length > 0) made.value.offerFiles(files);
  return made.ok && surface.kind === 'connection-client' ? { ok: true, value: tellingOfClosedPrompt(made.value) } : made;
}

/** Imported here, where no packaged build comes: a demonstration signs licenses, and no package carries what signs. */
async function demonstrationIn(...given: Parameters<typeof openDemonstration>): Promise<OpenDemonstration> {
  const { openDemonstration } = await import('#main/demonstration/open-demonstration.ts');
  return openDemonstration(...given);
}

/** Whoever opened the small window has to know whether its prompt was closed: closing the window itself leads to the same next screen. */
function tellingOfClosedPrompt(api: LicensingApi): LicensingApi {
  return {
    ...api,
    request: async (name, argument) => {
      const reply = await api.request(name, argument);
      if (reply.ok && CLOSES_PROMPT.has(name)) reportToStarter({ report: 'prompt-closed' });
      return reply;
    },
  };
}

const CLOSES_PROMPT: ReadonlySet<string> = new Set<RequestName>(['dismissSignIn', 'continueOffline']);
