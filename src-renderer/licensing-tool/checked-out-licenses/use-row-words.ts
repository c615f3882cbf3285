import { isSameUser } from '#core/checkout/user-id.ts';
import type { CheckoutUser } from '#core/checkout/checkout.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import type { LicenseRow, LicenseState } from './license-rows.ts';
import type { SortKey } from './sort-rows.ts';

/** What a row says in words. */
export interface RowWords {
  /** How a checkout is called: its application, or the first of several. */
  readonly name: (row: LicenseRow) => string;
  readonly state: (state: LicenseState) => string;
  /** "You" for who is signed in, whatever the license calls them; else its name or address, or the beginning of the id. Whole in the details. */
  readonly user: (user: CheckoutUser) => string;
  readonly isYou: (user: CheckoutUser) => boolean;
  /** What a column of words is sorted by. */
  readonly ofColumn: (row: LicenseRow, key: SortKey) => string;
  /** What people see of a row beyond what the license says. */
  readonly all: (row: LicenseRow) => string;
}

const OWN_STATES = {
  'ends-soon': 'state-ends-soon',
  replaced: 'state-replaced',
  'other-machine': 'state-other-machine',
  'not-verified': 'state-not-verified',
} as const;

/** Puts rows into words. */
export function useRowWords(): RowWords {
  const say = useSay('checked-out-licenses');
  const texts = useTexts();
  const { title } = useApplicationTitles();
  const { userId } = useProfile().signIn;
  const state = (of: LicenseState): string =>
    of === 'ends-soon' || of === 'replaced' || of === 'other-machine' || of === 'not-verified'
      ? say(OWN_STATES[of])
      : texts.checkoutState(of);
  const isYou = ({ id }: Pick<CheckoutUser, 'id'>): boolean => userId !== null && isSameUser(userId, id);
  const user = ({ id, name, email }: CheckoutUser): string => {
    if (isYou({ id })) return say('you');
    const named = name ?? email;
    if (named !== null) return printable(named);
    return id.length > 12 ? `${printable(id.slice(0, 8))}…` : printable(id);
  };
  const name = ({ applications: [first, ...others] }: LicenseRow): string => {
    if (first === undefined) return say('state-not-verified');
    return others.length === 0
      ? title(first)
      : say('more-applications', { application: title(first), count: others.length });
  };
  return {
    name,
    state,
    user,
    isYou,
    ofColumn: (row, key) => {
      if (key === 'applications') return name(row);
      const checkout = row.license?.stored.checkout;
      if (checkout === undefined) return '';
      return key === 'user' ? user(checkout.user) : checkout.machineName;
    },
    all: (row) => {
      if (row.license === null) return state(row.state);
      // Who looks for a name finds it, also where "You" stands in its place.
      const { user: whom } = row.license.stored.checkout;
      return [state(row.state), user(whom), whom.name ?? '', whom.email ?? ''].join(' ');
    },
  };
}
