import type { CheckoutUser } from '#core/checkout/checkout.ts';
import { userName } from '#core/checkout/user-name.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Exact } from '../../ui/exact.tsx';

/**
 * The user a license names: name and address where it has them, else the id, which must be read to the letter. Of who is signed in the
 * bare id says nothing that the tick does not.
 */
export function LicensedUser({ user, isOther }: { readonly user: CheckoutUser; readonly isOther: boolean | null }) {
  const say = useSay('import-license');
  const name = userName(user);
  if (isOther === false && name === user.id) return null;
  if (isOther === true) return <bdi>{say('group-other-user-detail', { user: name })}</bdi>;
  return name === user.id ? <Exact>{printable(name)}</Exact> : <bdi>{printable(name)}</bdi>;
}
