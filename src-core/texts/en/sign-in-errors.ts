import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      'No connection to the entitlement service {service, select, absent {} other {at {service} }}came about{cause, select, unnamed {: its name is not known} refused {: nothing answers there} proxy {: the proxy did not let it through} other {}}.',
    meaning: 'Licenses and entitlements stored here still serve.',
    next:
      'Try again later. If it stays so, ask your administrator whether the address {proxy, select, absent {is} other {and the proxy are}} right.',
  },
  'service-certificate': {
    happened:
      'The certificate of {service, select, absent {the entitlement service} other {{service}}} {cause, select, expired {has expired} early {is not valid yet} selfsigned {is signed by nobody but itself} unknown {comes from nobody this computer knows} misnamed {is for another name} other {could not be checked}}.',
    meaning: 'Nothing was sent to it. Licenses and entitlements stored here still serve.',
    next:
      '{cause, select, expired {Check the date of this computer, and tell your administrator.} early {Check the date of this computer, and tell your administrator.} other {Tell your administrator; do not go around it.}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {The entitlement service} other {{service}}} did not answer in time.',
    meaning: 'Licenses and entitlements stored here still serve.',
    next:
      'Try again later.',
  },
  'service-answer-wrong': {
    happened:
      'What {service, select, absent {the entitlement service} other {{service}}} answered is not what an entitlement service answers.',
    meaning: 'It counts for nothing; licenses and entitlements stored here still serve.',
    next:
      'Ask your administrator whether the address of the entitlement service is right, and whether it works.',
  },
  'service-refused': {
    happened:
      'The entitlement service refused{code, select, absent {} other { ({code})}}{message, select, absent {} other {: "{message}"}}.',
    meaning: 'Nothing changed here.',
    next:
      'Tell your administrator what it said.',
  },
  'not-a-member': {
    happened:
      '{account, select, absent {This account} other {{account}}} is not known to the entitlement service.',
    meaning: 'The sign-in itself worked, and there are no entitlements for this account.',
    next:
      'Ask your administrator to add it, or sign in with another account.',
  },
  'user-disabled': {
    happened:
      'The entitlement service has disabled this user.',
    meaning: 'No new entitlements come; licenses that were checked out still serve.',
    next:
      'Ask your administrator.',
  },
  'sign-in-needed': {
    happened:
      'No sign-in is kept on this computer.',
    meaning: 'Entitlements cannot be renewed. Those stored here serve until they end, and licenses that were checked out still serve.',
    next:
      'Sign in{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-ended': {
    happened:
      'The sign-in has ended at the entitlement service.',
    meaning: 'Entitlements cannot be renewed. Those stored here serve until they end, and licenses that were checked out still serve.',
    next:
      'Sign in again{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {The sign-in was cancelled.} refused {The sign-in page refused the sign-in.} late {Nobody signed in within five minutes.} other {What came back from the browser does not belong to this sign-in.}}',
    meaning: 'Nothing changed.',
    next:
      'Try again.',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {The entitlement service} other {{service}}} signs with a certificate that this computer does not trust.',
    meaning: 'Its entitlements count for nothing here, and nothing changed.',
    next:
      'An administrator of this computer has to add the service to the trusted issuers, after comparing its fingerprint{program, select, absent {} other {; `{program} service-url --trust-entry FILE` writes what is needed}}.',
  },
  'wrong-account': {
    happened:
      '{actual, select, absent {Somebody else} other {{actual}}} signed in, and the entitlements here belong to {expected, select, absent {another user} other {{expected}}}.',
    meaning: 'Nothing changed.',
    next:
      'Sign in as the same user, or choose to switch{program, select, absent {} other {: `{program} sign-in --switch`}}.',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {That} other {"{address}"}} is not the address of an entitlement service.',
    meaning: 'Nothing changed.',
    next:
      'Give an address that begins with https://, without a user name, and without anything after the path.',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
