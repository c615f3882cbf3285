import { useLicensingWindow, useRequest, useSnapshot, type UsedRequest } from './window-context.ts';

/** The button "Sign in" of a page: it opens the screen of signing in, or says why nobody can. */
export function useSignIn(): Pick<UsedRequest<'signIn'>, 'isPending' | 'problem'> & { readonly begin: () => void } {
  const window = useLicensingWindow();
  const { serviceConfigured } = useSnapshot();
  const { isPending, problem, run } = useRequest('signIn');
  const begin = (): void => {
    if (serviceConfigured) window.open({ kind: 'sign-in' });
    else void run({ application: null });
  };
  return { isPending, problem, begin };
}
