import { homedir } from 'node:os';
import { gateCommand } from './gate-command.ts';
import { noLoginStart, type LoginStart } from './login-start.ts';
import { xdgAutostart } from './xdg-autostart.ts';

/** Makes what starts these words when the person signs in, by a way that only Electron knows (Windows, macOS). */
export type SystemLoginStart = (command: readonly string[]) => LoginStart;

/**
 * What starts the gate of a profile when the person signs in to the computer.
 *
 * @param isDevelopers whether the profile is a demonstration's or one that a developer chose: what starts then would not know of it
 * @param system `null` where there is no Electron: then Linux alone can be told
 */
export function createLoginStart(
  isDevelopers: boolean,
  environment: Readonly<Record<string, string | undefined>>,
  system: SystemLoginStart | null,
): LoginStart {
  if (isDevelopers) return noLoginStart('developer-profile');
  const command = gateCommandHere();
  if (command === null) return noLoginStart('not-in-this-host');
  if (isInAppImage(command, environment)) return noLoginStart('app-image');
  if (process.platform === 'linux') return xdgAutostart(command, environment, environment['HOME'] ?? homedir());
  return system === null ? noLoginStart('not-in-this-host') : system(command);
}

/**
 * Whether a program lies in an AppImage: in a folder that is there only while the image runs. The variable of another AppImage, from which
 * this program was started, tells nothing of it.
 */
export function isInAppImage([program = '']: readonly string[], environment: Readonly<Record<string, string | undefined>>): boolean {
  const folder = environment['APPDIR'] ?? '';
  return environment['APPIMAGE'] !== undefined && folder !== '' && program.startsWith(`${folder}/`);
}

/** What starts the gate of this very program; `null` where its command line is not beside it. */
export function gateCommandHere(): readonly string[] | null {
  const { platform, execPath: executable } = process;
  const resourcesFolder = (process as { readonly resourcesPath?: string }).resourcesPath ?? null;
  return gateCommand({ platform, executable, resourcesFolder, program: process.argv[1] ?? '' });
}
