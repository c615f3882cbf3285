import type { Messages } from '../messages.ts';

const IT = '{application, select, absent {This application} other {{application}}}';
const LEFT = '{days, select, absent {} other { ({days, plural, one {# day} other {# days}} left)}}';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Sign in', body: `${IT} wants to confirm your license.` },
  covered: {
    title: 'You can close this',
    body: `${IT} is licensed on this computer{until, select, absent {} other { until {until}}}.`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: 'Work offline for now?',
    body: `You can work until {until}${LEFT}. Sign in before then. Continuing does not restart the period.`,
  },
  'in-grace': {
    title: 'Go on working offline?',
    body: `You can work until {until}${LEFT}. Continuing does not restart the period.`,
  },
  'last-three-days': {
    title: 'Sign in soon',
    body: `You can work offline only until {until}${LEFT}. Sign in before then, so that your work is not interrupted.`,
  },
  ended: {
    title: 'The time for working offline is over',
    body: `${IT} needs a sign-in or a license file now. By this computer's clock it is {now}. Wrong? Set it right.`,
  },
  forbidden: {
    title: 'Your organisation requires sign-in',
    body: `${IT} starts once you have signed in, or with a license file.`,
  },
  'never-signed-in': {
    title: 'Sign in first',
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
