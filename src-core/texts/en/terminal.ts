import type { TerminalMessages } from '../messages.ts';
import { command } from './command.ts';

/** What only a terminal says. */
export const EN_TERMINAL: TerminalMessages = {
  command,
  exitCodes: {
    0: 'done, or already so',
    1: 'something unexpected went wrong',
    2: 'the command was not understood, or needs something more',
    3: 'not a license file, damaged, too large, of an unknown form, or signed, but no license was checked out',
    4: 'the signer is not trusted, or the signature does not hold',
    5: 'for another computer',
    6: 'the license has ended',
    7: 'cleared here earlier, or ended by its issuer',
    8: 'no such file, checkout or registered application',
    9: "forbidden by this computer's settings",
    10: 'issued later than now',
    11: 'the stored licenses cannot be used (busy, damaged, no room, newer version)',
    12: 'not readable, no permission, or a program that could not be started',
    13: 'the network or the entitlement service',
    20: 'the application may not run, or nobody went on with it',
    130: 'interrupted',
  },
};
