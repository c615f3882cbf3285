import type { Messages } from '../messages.ts';

/** Evidence: what was looked at, one fact each. */
export const evidence = {
  'checkout-covers': 'A license issued by {issuer} for {machineName} covers it until {expiresAt} (checkout {checkoutId}).',
  'checkout-continues': 'Another license takes over without a gap, until {expiresAt} (checkout {checkoutId}).',
  'checkout-version-differs':
    'The license is for version {licensedVersion} and the version that asks is {askedVersion}; that is allowed (checkout {checkoutId}).',
  'checkout-for-other-version':
    'A license is bound to version {licensedVersion}, and the version that asks is {askedVersion} (checkout {checkoutId}).',
  'checkout-cleared': 'A license was cleared from this profile on {at} (checkout {checkoutId}).',
  'checkout-revoked': 'A license was ended early by its issuer, on {at} (checkout {checkoutId}).',
  'checkout-ended': 'A license ended on {at}{restUntil, select, absent {} other {, for this application}} (checkout {checkoutId}).',
  'checkout-not-yet-valid': 'A license holds from {validFrom} on (checkout {checkoutId}).',
  'checkout-for-other-machine': 'A license is for another computer{machineName, select, absent {} other {, {machineName}}} (checkout {checkoutId}).',
  'checkout-not-verified': 'A stored license does not count: {code} (checkout {checkoutId}).',
  'no-checkout': 'No license file in this profile covers it.',
  'no-entitlement-service': 'No entitlement service is set on this computer, so nobody can sign in here.',
  'no-sign-in': 'Nobody has signed in here yet.',
  'signed-out': 'Nobody is signed in here.',
  'no-policy': 'No entitlements are stored for the signed-in user ({userId}).',
  'policy-malformed': 'The document with the stored entitlements does not count: {problem}.',
  'policy-of-other-user': 'The stored entitlements belong to {policyUserId}; signed in is {userId}.',
  policy: 'Entitlements were loaded on {createdAt} and are good until {expiresAt} (user {userId}, document {policyId}).',
  'policy-expired': 'The entitlements ended on {at}.',
  'application-not-in-policy': 'The application is not among the entitlements.',
  'evaluation-version':
    'An evaluation is for version {licensedVersion}; {askedVersion, select, absent {the version that asks is not known} other {the version that asks is {askedVersion}}}.',
  entry:
    '{kind, select, trial {A trial} evaluation {An evaluation} other {An entry}} {accessKind, select, 3 {denies it} 4 {says its trial is over} other {allows it}}{expiresAt, select, absent {} other {, until {expiresAt}}}.',
  'entry-ended':
    '{kind, select, trial {The trial} evaluation {The evaluation} other {The entry}} is over{at, select, absent {} other {: it ended on {at}}}.',
  qualifier:
    'The setting {name} {value, select, absent {is not there} other {is "{value}"}}{origin, select, entry { (at the entry)} application { (at the application)} defaults { (for all applications)} other {}}.',
  'qualifier-not-understood': 'The setting {name} is {value, select, absent {empty} other {"{value}"}}, which has no meaning; {used} is used instead.',
  'last-confirmed':
    'The last sign-in or refresh was on {at}; it counts as recent for {intervalMinutes, plural, one {# minute} other {# minutes}}.',
  'confirmation-failed': 'Since then a start could not be confirmed, on {at}.',
  'offline-forbidden-on-this-computer': "Your organisation's policy for this computer forbids working offline.",
  'computer-policy-unreadable': 'The policy of this computer cannot be read ({place}), so working offline counts as forbidden.',
  'offline-days-shortened':
    "Your organisation's policy for this computer shortens the time for working offline to {days, plural, one {# day} other {# days}}.",
  'offline-deadline': 'Working offline is possible for {days, plural, one {# day} other {# days}}, until {at}.',
  'grace-used-up': 'The record of the last sign-in is missing or damaged.',
  'not-determined': 'The facts could not be read. {code}',
} as const satisfies Messages['evidence'];
