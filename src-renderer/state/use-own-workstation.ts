import type { WorkstationView } from '#core/contract/snapshot.ts';
import { useSnapshot } from './window-context.ts';

/**
 * This computer and its person as an administrator has to name them: by the e-mail address of the service's account where it is known, since the
 * service makes checkouts for nothing else; else by the operating system's name.
 */
export function useOwnWorkstation(): WorkstationView & { readonly isEmailKnown: boolean } {
  const { workstation, service } = useSnapshot();
  const email = service.account?.email ?? null;
  return { ...workstation, user: email ?? workstation.user, isEmailKnown: email !== null };
}
