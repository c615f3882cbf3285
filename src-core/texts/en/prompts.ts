import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {This application} other {{application}}}';
const LEFT = '{days, select, absent {} other { ({days, plural, one {# day} other {# days}} left)}}';

const NEXT = withService('Sign in', 'Import a license file');

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Sign in', body: `${IT} wants to confirm your license.` },
  covered: {
    title: 'You can close this',
    body: `${IT} is licensed on this computer{until, select, absent {} other { until {until}}}.`,
  },
  'no-service': {
    title: '{until, select, absent {Import a license file} other {Your last sign-in is no longer recent}}',
    body: `No entitlement service is set on this computer, so nobody can sign in here. {until, select, absent {${IT} needs a license file.} other {Close this to go on offline with ${IT} until {until}.}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: 'Work offline for now?',
    body: `You can work until {until}${LEFT}. ${NEXT} before then. Continuing does not restart the period.`,
  },
  'in-grace': {
    title: 'Go on working offline?',
    body: `You can work until {until}${LEFT}. Continuing does not restart the period.`,
  },
  'last-three-days': {
    title: `${NEXT} soon`,
    body: `You can work offline only until {until}${LEFT}. ${NEXT} before then, so that your work is not interrupted.`,
  },
  ended: {
    title: 'The time for working offline is over',
    body: `${IT} needs ${withService('a sign-in or a license file', 'a license file')} now. By this computer's clock it is {now}. Wrong? Set it right.`,
  },
  forbidden: {
    title: withService('Your organisation requires sign-in', 'A license file is needed'),
    body: `${IT} starts ${withService('once you have signed in, or with a license file', 'with a license file')}.`,
  },
  'never-signed-in': {
    title: `${NEXT} first`,
    body: 'Nothing is stored on this computer yet, so it cannot work offline.',
  },
  'not-entitled': {
    title: `${IT} cannot be used now`,
    body: '{reason}',
  },
  'not-determined': {
    title: 'The stored licenses could not be read',
    body: `Whether ${IT} may be used is not known. This says nothing about what you are entitled to.`,
  },
} as const satisfies Messages['offlinePrompts'];
