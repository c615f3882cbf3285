import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

const notConfigured = () => problem('service-not-configured');

/** Signing in. Until an entitlement service can be set nobody can, and every one of these says so. */
export const signInHandlers: HandlersOf<
  'signIn' | 'openSignInAgain' | 'cancelSignIn' | 'chooseAccount' | 'checkSignIn' | 'signOut' | 'testConnection' | 'setServiceAddress'
> = {
  signIn: notConfigured,
  openSignInAgain: notConfigured,
  cancelSignIn: notConfigured,
  chooseAccount: notConfigured,
  checkSignIn: () => ({ ok: true, value: null }),
  signOut: notConfigured,
  testConnection: notConfigured,
  setServiceAddress: notConfigured,
};
