import type { ConnectionTest, HopView } from '#core/contract/service.ts';
import { SERVICE_PATH } from '#core/texts/window/service-path.ts';
import type { SayInWindow } from '#core/texts/texts.ts';
import { useSay } from '../state/texts-context.tsx';
import { cx } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-shapes.ts';
import styles from './hop-list.module.css';

const ICONS: Readonly<Record<HopView['state'], IconName>> = { good: 'check', attention: 'warning', bad: 'stop', 'not-tried': 'info' };

type PathText = keyof typeof SERVICE_PATH;

/** The way to the service, hop by hop: what was found at each, and what to do where it ends. */
export function HopList({ hops }: { readonly hops: readonly HopView[] }) {
  const say = useSay('service-path');
  const states = useSay('diagnostics');
  return (
    <ol className={styles.hops}>
      {hops.map(({ hop, state, code, facts }) => {
        const fix: string = `fix-${code}`;
        return (
          <li key={hop} className={cx(styles.hop, styles[state])}>
            <Icon name={ICONS[state]} size={18} className={styles.icon} />
            <div className={styles.words}>
              <p className={styles.title}>
                <strong>{say(`hop-${hop}`)}</strong>
                <span className={styles.state}>{state === 'not-tried' ? say('state-not-tried') : states(`state-${state}`)}</span>
              </p>
              {state !== 'not-tried' && (
                <p>
                  <bdi>{say(code, facts)}</bdi>
                </p>
              )}
              {state !== 'good' && isText(fix) && (
                <p className={styles.fix}>
                  <strong>{states('what-to-do')}:</strong> {say(fix)}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What the test came to, in a sentence. */
export function hopSummary({ hops }: ConnectionTest, say: SayInWindow<'service-path'>): string {
  const end = hops.find(({ state }) => state === 'bad');
  if (end !== undefined) return say('ends-at', { hop: say(`hop-${end.hop}`) });
  const count = hops.filter(({ state }) => state === 'attention').length;
  return count > 0 ? say('some-attention', { count }) : say('all-good');
}

function isText(text: string): text is PathText {
  return Object.hasOwn(SERVICE_PATH, text);
}
