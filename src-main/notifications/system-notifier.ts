import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { NotificationWords } from '#core/texts/notification-words.ts';
import { windowsPowerShell } from '#main/machine/windows-powershell.ts';
import { windowsToast } from './windows-toast.ts';

/** How the operating system is asked for a notification where no window of Electron does it. */
export type NotifierKind = 'notify-send' | 'powershell' | 'osascript';

/** A program with its words, none of which goes through a shell. */
export interface NotifierCommand {
  readonly kind: NotifierKind;
  readonly program: string;
  readonly words: readonly string[];
  /** Beside the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Where a notifier is looked for; a test brings what another system has. */
export interface NotifierSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there and can be started. */
  readonly isProgram: (path: string) => boolean;
}

/** The sources of this process. */
export function notifierSources(): NotifierSources {
  return { platform: process.platform, environment: process.env, isProgram: isProgramAt };
}

/** How this system shows notifications; `null` where nothing does: then they are in the window alone, and Diagnostics says so. */
export function systemNotifier({ platform, environment, isProgram }: NotifierSources): { readonly kind: NotifierKind; readonly program: string } | null {
  if (platform === 'darwin') return { kind: 'osascript', program: '/usr/bin/osascript' };
  if (platform === 'win32') {
    const program = windowsPowerShell();
    return isProgram(program) ? { kind: 'powershell', program } : null;
  }
  if (!hasSessionBus(environment)) return null;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const program = folders.map((folder) => join(folder, 'notify-send')).find(isProgram);
  return program === undefined ? null : { kind: 'notify-send', program };
}

/** The command that shows a notification. The words are arguments or variables, and never part of a script. */
export function notifierCommand({ kind, program }: { readonly kind: NotifierKind; readonly program: string }, { title, body }: NotificationWords): NotifierCommand {
  const [head, text] = [plain(title), plain(body)];
  switch (kind) {
    case 'notify-send':
      // The body is markup there, by the desktop notification specification.
      return { kind, program, words: ['--app-name=Licensing Client', '--category=device', '--', head, text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')], environment: {} };
    case 'powershell':
      return { kind, program, ...windowsToast(head, text) };
    case 'osascript':
      return {
        kind,
        program,
        words: ['-e', 'on run argv', '-e', 'display notification (item 2 of argv) with title (item 1 of argv)', '-e', 'end run', '--', head, text],
        environment: {},
      };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** No program takes a NUL in its words, and none is to be told of a second line. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 500);
}

/** Whether somebody listens at all: without a session there is no desktop. */
function hasSessionBus(environment: NotifierSources['environment']): boolean {
  const address = environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const runtime = environment['XDG_RUNTIME_DIR'] ?? '';
  return address !== '' || (runtime !== '' && isThere(join(runtime, 'bus')));
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isProgramAt(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
