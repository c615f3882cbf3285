import type { HandlersOf } from './handler-table.ts';

/** Signing in and out, and the service that this is done at. How far it is, and why it came to nothing, the snapshot says. */
export const signInHandlers: HandlersOf<
  'signIn' | 'openSignInAgain' | 'cancelSignIn' | 'chooseAccount' | 'checkSignIn' | 'signOut' | 'testConnection' | 'setServiceAddress'
> = {
  signIn: (server) => server.service.signIns.signIn(),

  openSignInAgain: (server) => {
    server.service.signIns.openAgain();
    return { ok: true, value: null };
  },

  cancelSignIn: (server, { isLeft }) => {
    if (isLeft) server.service.signIns.leave();
    else server.service.signIns.cancel();
    return { ok: true, value: null };
  },

  chooseAccount: (server, { choice }) => {
    server.service.signIns.choose(choice);
    return { ok: true, value: null };
  },

  checkSignIn: async (server) => {
    await server.service.check();
    return { ok: true, value: null };
  },

  signOut: (server) => server.service.signOut(),

  testConnection: (server, { address }) => server.service.testConnection(address),

  setServiceAddress: (server, { address }) => server.service.setAddress(address),
};
