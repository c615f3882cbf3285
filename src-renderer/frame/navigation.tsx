import { useState } from 'react';
import { ROUTES, type Route } from '../state/routes.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot, useWindowState } from '../state/window-context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { cx } from '../ui/class-names.ts';
import { Exact } from '../ui/exact.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { IconName } from '../ui/icon-shapes.ts';
import styles from './navigation.module.css';
import { useRouteTitle } from './use-route-title.ts';

const ICONS: Readonly<Record<Route, IconName>> = {
  overview: 'house',
  'checked-out-licenses': 'key',
  'import-license': 'file',
  activity: 'pulse',
  diagnostics: 'list',
  settings: 'sliders',
};

/** The pages at the left, and whose computer this is; where it is narrow, a bar with a menu that opens. */
export function Navigation() {
  const say = useSay('common');
  const { go } = useLicensingWindow();
  const current = useWindowState((state) => state.route);
  const titleOf = useRouteTitle();
  const { workstation, service } = useSnapshot();
  const [isOpen, setIsOpen] = useState(false);
  const machine = workstation.machineNames[0];
  // An id tells a person nothing; Settings has it.
  const account = service.account?.email ?? service.account?.name ?? null;
  return (
    <header className={cx(styles.side, isOpen && styles.open)}>
      <div className={styles.bar}>
        <div className={styles.brand}>
          <Icon name="shield" size={24} className={styles.shield} />
          <span>{say('licensing-tool')}</span>
        </div>
        <div className={styles.menu}>
          <IconButton icon={isOpen ? 'cross' : 'menu'} name={say('pages')} aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)} />
        </div>
      </div>
      <div className={styles.rest}>
        <nav aria-label={say('pages')}>
          <ul className={styles.pages}>
            {ROUTES.map((route) => (
              <li key={route}>
                <button
                  type="button"
                  className={styles.page}
                  aria-current={route === current ? 'page' : undefined}
                  onClick={() => {
                    setIsOpen(false);
                    go(route);
                  }}
                >
                  <Icon name={ICONS[route]} size={18} />
                  <span>{titleOf(route)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.who}>
          {account !== null && (
            <AccountLine
              account={account}
              isSignedIn={service.tokenKeptIn !== null}
              onOpen={() => {
                setIsOpen(false);
                go('settings');
              }}
            />
          )}
          <dl>
            <Name icon="user" name={say('user-name')} value={workstation.user} />
            {machine !== undefined && <Name icon="monitor" name={say('machine-name')} value={machine} />}
          </dl>
        </div>
      </div>
    </header>
  );
}

/** Who is signed in at the entitlement service, or whose entitlements serve here without that; leads to the account. */
function AccountLine({ account, isSignedIn, onOpen }: { readonly account: string; readonly isSignedIn: boolean; readonly onOpen: () => void }) {
  const say = useSay('account');
  return (
    <button type="button" className={styles.account} onClick={onOpen}>
      <Icon name="cloud" size={16} />
      <span className={styles.hidden}>{say(isSignedIn ? 'signed-in-as' : 'entitlements-of')}</span>
      <span className={styles.value}>
        <bdi>{account}</bdi>
      </span>
    </button>
  );
}

function Name({ icon, name, value }: { readonly icon: IconName; readonly name: string; readonly value: string }) {
  return (
    <div className={styles.name}>
      <Icon name={icon} size={16} />
      <dt className={styles.hidden}>{name}</dt>
      <dd className={styles.value}>
        <Exact>{value}</Exact>
      </dd>
      <dd>
        <CopyButton text={value} />
      </dd>
    </div>
  );
}
