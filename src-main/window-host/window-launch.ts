import { productId } from '#core/application/application.ts';
import { ownName } from '#core/application/own-name.ts';
import { applicationVersion, type ApplicationVersion } from '#core/application/version.ts';
import type { ApplicationToStart } from '#core/contract/snapshot.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import type { Surface } from '#main/contract-server/licensing-api.ts';

/** What a host is started for. Both hosts are told it in the same way. */
export interface WindowLaunch {
  readonly surface: Surface;
  /** Absolute paths of files and folders to be offered for import, in this order. */
  readonly files: readonly string[];
  /** Absolute path of the demonstration that the window shows; `null` for this user's own profile. */
  readonly demonstrationFolder: string | null;
  /** Whether the host opens a window, or (browser host only) serves it and has the terminal say where. */
  readonly shownIn: 'window' | 'terminal';
}

/** A window of the Licensing Tool on the user's own profile: what a host shows that was told nothing. */
export const USUAL_LAUNCH: WindowLaunch = { surface: { kind: 'licensing-tool' }, files: [], demonstrationFolder: null, shownIn: 'window' };

/** Names what a host is started for. Not on its command line: that is for everyone to read, and Chromium takes words of it for its own. */
const LAUNCH_VARIABLE = 'LICENSING_WINDOW_LAUNCH';

/** What to add to a host's environment so that it opens this window. */
export function launchEnvironment(launch: WindowLaunch): Readonly<Record<string, string>> {
  return { [LAUNCH_VARIABLE]: JSON.stringify(launch) };
}

/**
 * Takes what this host was started for out of its environment, so that no program it starts inherits it. Where nothing is said, or
 * nothing that is understood, it is the Licensing Tool.
 */
export function takeLaunch(environment: Record<string, string | undefined>): WindowLaunch {
  const text = environment[LAUNCH_VARIABLE];
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- process.env can be cleared in no other way
  delete environment[LAUNCH_VARIABLE];
  if (text === undefined) return USUAL_LAUNCH;
  try {
    return parseLaunch(JSON.parse(text));
  } catch {
    return USUAL_LAUNCH;
  }
}

function parseLaunch(value: unknown): WindowLaunch {
  const { surface, files, demonstrationFolder, shownIn } = value as Readonly<Record<string, unknown>>;
  const application = applicationOf(surface);
  return {
    surface: application === null ? { kind: 'licensing-tool' } : { kind: 'connection-client', application, ...beginningOf(surface) },
    files: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
    // A packaged build has none; its own programs never name one.
    demonstrationFolder: !IS_PACKAGED && typeof demonstrationFolder === 'string' ? demonstrationFolder : null,
    shownIn: shownIn === 'terminal' ? 'terminal' : 'window',
  };
}

function beginningOf(surface: unknown): { readonly beginsAt?: 'message' } {
  return (surface as { readonly beginsAt?: unknown }).beginsAt === 'message' ? { beginsAt: 'message' } : {};
}

/** The application that a CONNECTION Client asks for; `null` for the other surface. */
function applicationOf(surface: unknown): ApplicationToStart | null {
  const { kind, application } = surface as { readonly kind?: unknown; readonly application?: Readonly<Record<string, unknown>> };
  if (kind !== 'connection-client' || application === undefined) return null;
  const { productId: id, featureString, version, ownName: name } = application;
  const product = typeof id === 'number' ? productId(id) : null;
  if (product === null || typeof featureString !== 'string') return null;
  return { productId: product, featureString, version: versionOf(version), ownName: typeof name === 'string' ? ownName(name) : null };
}

function versionOf(value: unknown): ApplicationVersion | null {
  if (!Array.isArray(value)) return null;
  const [major, minor, sub1, sub2] = value.map(Number);
  return applicationVersion(major ?? NaN, minor ?? NaN, sub1 ?? NaN, sub2 ?? NaN);
}
