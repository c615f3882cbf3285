import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'The window asked for something that this program does not do.',
    meaning: 'Nothing was changed.',
    next: 'Close the window and start the client again. If it happens again, tell your administrator.',
  },
  'not-in-this-host': {
    happened: 'This is not possible in this window.',
    meaning: 'Nothing was changed.',
    next: 'Use one of the other ways that the window shows.',
  },
  'path-not-absolute': {
    happened: 'This does not say where the file is.',
    meaning: 'Nothing was changed.',
    next:
      'Type the whole path, for example /home/you/license.belic or C:\\Users\\you\\license.belic. It may also begin with ~/ for your home folder.',
  },
  'path-not-on-this-computer': {
    happened: 'This path leads to another computer or to a device.',
    meaning: 'It was not looked at, because even looking would sign you in there. Nothing was changed.',
    next:
      'Copy the file to this computer first, then choose it or type its path. A share that is connected as a drive can be given with its drive letter.',
  },
  'preview-gone': {
    happened: 'This preview is no longer there.',
    meaning: 'Nothing was imported by it now.',
    next: 'Choose the file again.',
  },
  'application-not-registered': {
    happened: 'This application is not registered on this computer, so it cannot be started from here.',
    meaning: 'Your license is not affected.',
    next: '{program, select, absent {Start the application itself.} other {Start the application itself, or give its command after --.}}',
  },
  'application-not-started': {
    happened:
      '{command, select, absent {The application} other {{command}}} could not be started{folder, select, absent {} other { in {folder}}}{errno, select, absent {} other { ({errno})}}.',
    meaning: 'Your license is not affected.',
    next:
      '{command, select, absent {Start the application itself, or ask your administrator to check how it is registered here.} other {Check that this program is there and that you may run it.}}',
  },
  'start-declined': {
    happened: 'You did not go on, so the application was not started.',
    meaning: 'Your license is not affected.',
    next: 'Start it again when you want to go on.',
  },
  'settings-not-saved': {
    happened: 'Your choice could not be saved{errno, select, absent {} other { ({errno})}}.',
    meaning: 'It holds until you close the window. Your licenses are not affected.',
    next: 'Make room on the disk, or see Diagnostics.',
  },
  'prompt-unavailable': {
    happened: 'The application needs your answer first, and nobody can be asked here.',
    meaning: 'It was not started.',
    next: 'Run the same command in a terminal or on a desktop, without --json, or import a license file.',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {The client has ended, so this window can show nothing new.} other {The connection to the client was interrupted, and this was not answered.}}',
    meaning: 'Nothing is lost: what was confirmed is stored.',
    next: '{interrupted, select, absent {Close this window and start the client again.} other {Look at what is shown now, and try again.}}',
  },
} as const satisfies Readonly<Record<WindowErrorCode, Explanation>>;
