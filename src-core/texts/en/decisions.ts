import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

/** A name for the application where its own is not known. */
const IT = '{application, select, absent {this application} other {{application}}}';
const IT_FIRST = '{application, select, absent {This application} other {{application}}}';
const NO_LICENSE = `No license file covers ${IT}, and nobody can sign in here: no entitlement service is set.`;
const UNTIL = '{until, select, absent {} other { until {until}}}';

/** Statuses: what they are called, and "Can I work? Until when?". */
export const statuses = {
  Ok: { name: 'Ready', verdict: `You can work with ${IT}${UNTIL}.` },
  Offline: { name: 'Offline', verdict: `You can work offline with ${IT}${UNTIL}.` },
  Trial: { name: 'Trial', verdict: `You can try ${IT}${UNTIL}.` },
  Expired: { name: 'Expired', verdict: `${IT_FIRST} cannot be used now: the time for it is over.` },
  AccessDenied: { name: 'Access denied', verdict: `${IT_FIRST} cannot be used: access to it is denied.` },
  DisabledByLogSend: { name: 'Usage not sent', verdict: `${IT_FIRST} cannot be used offline: its usage was not sent.` },
  DisabledByPolicy: { name: 'Sign-in required', verdict: `${IT_FIRST} cannot be used ${withService('before you sign in', 'now')}.` },
  NotEntitled: { name: 'No license', verdict: `${IT_FIRST} cannot be used: there is no license for it here.` },
  Error: { name: 'Not known', verdict: `This program could not find out whether ${IT} may be used.` },
} as const satisfies Messages['statuses'];

/** Reasons: one sentence or two that say why. */
export const reasons = {
  'covered-by-checkout': 'A license issued by {issuer} is checked out to this computer, {machineName}.',
  'never-signed-in': withService(`Nobody has signed in here yet, and no license file covers ${IT}.`, NO_LICENSE),
  'signed-out': withService(`Nobody is signed in here, and no license file covers ${IT}.`, NO_LICENSE),
  'entitlements-never-loaded': 'The last sign-in did not bring your entitlements to this computer.',
  'other-users-policy': 'The entitlements stored here belong to another user, so they do not count for you.',
  'not-assigned': `${IT_FIRST} is not among your entitlements.`,
  'evaluation-for-other-version':
    `Your evaluation of ${IT} is for version {licensedVersion}; the version that asks is {askedVersion}.`,
  'evaluation-needs-version': `Your evaluation of ${IT} is for version {licensedVersion} only, and the version that asks is not known.`,
  'checkout-cleared': `The license for ${IT} was cleared from your profile on {at}.`,
  'checkout-ended': `The license for ${IT} ended on {at}{restUntil, select, absent { and was checked in automatically} other {; for its other applications it goes on until {restUntil}}}.`,
  'checkout-revoked': `The license for ${IT} was ended early by its issuer.`,
  'checkout-not-yet-valid': `The license for ${IT} does not hold before {validFrom}.`,
  'checkout-for-other-machine': `The license for ${IT} is for another computer{machineName, select, absent {} other {, {machineName}}}.`,
  'checkout-for-other-version': `The license for ${IT} is for version {licensedVersion}; the version that asks is {askedVersion}.`,
  'checkout-not-verified': `The stored license for ${IT} does not count: {code}.`,
  'policy-malformed': 'The entitlements stored here could not be verified, so they do not count.',
  'policy-expired': 'The entitlements of your last sign-in were good until {at}.',
  'policy-long-expired': 'The entitlements of your last sign-in ended on {at}, more than three weeks ago.',
  'access-denied': `Your organisation does not allow you ${IT}.`,
  'trial-active': 'This is a trial. It needs no sign-in until it ends.',
  'trial-ended': `The trial of ${IT} is over{at, select, absent {} other {: it ended on {at}}}.`,
  'evaluation-ended': `The evaluation of ${IT} is over{at, select, absent {} other {: it ended on {at}}}.`,
  'entitlement-ended': `Your entitlement for ${IT} ended{at, select, absent {} other { on {at}}}.`,
  'confirmed-recently':
    'Your entitlements were confirmed on {at}. That counts until {until}.',
  'evaluation-active': 'This is an evaluation, confirmed on {at}. That counts until {until}.',
  'offline-forbidden-by-policy': 'Your organisation requires a sign-in, and the last one is no longer recent.',
  'offline-forbidden-on-this-computer':
    "Your organisation's policy for this computer requires a sign-in, and the last one is no longer recent.",
  'computer-policy-unreadable':
    'The policy that your organisation set for this computer cannot be read ({place}), so working offline counts as forbidden.',
  'offline-grace': 'It works from the entitlements of your last sign-in. Continuing does not restart the period.',
  'offline-grace-ended': 'The time for working offline since your last sign-in ended on {at}.',
  'offline-grace-used-up':
    'The record of your last sign-in is missing or damaged, so the time for working offline counts as used up.',
  'could-not-be-determined': 'The stored licenses could not be read. This says nothing about what you are entitled to.',
} as const satisfies Messages['reasons'];

/** Remedies: one thing to do next. */
export const remedies = {
  none: 'There is nothing to do.',
  'sign-in': 'Sign in once, or import a license file.',
  'sign-in-again': 'Sign in again.',
  'switch-user': 'Sign in as yourself.',
  'import-license-file': 
    'Import a license file{program, select, absent {, or copy your details for the administrator to get one} other {; `{program} whoami` shows what to send your administrator for one}}.',
  'import-license-file-again': 'Import the license file again, or ask your administrator for a new one.',
  'ask-it-to-trust-the-issuer': 
    'Ask your IT department to trust the issuer again; {program, select, absent {Diagnostics shows} other {`{program} trust list` shows}} who is trusted here.',
  'update-this-program': 'Update this program.',
  'ask-administrator-to-assign': `Ask your administrator for access to ${IT}.`,
  'ask-administrator-for-a-license-file':
    `Ask your administrator for a license file for this computer${withService(', or sign in', '')}.`,
  'wait-until-valid': `Wait until then${withService(', or sign in', '')}.`,
  'use-the-licensed-version': 'Start the version that the license is for, or ask your administrator for one for this version.',
  'name-the-version': 'Say which version is to run.',
  'set-clock': "Check this computer's date and time. If they are wrong, set them right and try again.",
  'open-diagnostics': '{program, select, absent {Diagnostics says} other {Run `{program} diagnose`: it says}} what to put right.',
} as const satisfies Messages['remedies'];
