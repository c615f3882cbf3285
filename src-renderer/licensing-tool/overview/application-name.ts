import type { ApplicationKey } from '#core/application/application.ts';
import { useSay } from '../../state/texts-context.tsx';

/** Names an application: as it is called, or by its product id where nothing says how. */
export function useApplicationName(): (application: ApplicationKey & { readonly name: string | null }) => string {
  const say = useSay('overview');
  return ({ name, productId }) => name ?? say('nameless', { product: String(productId) });
}
