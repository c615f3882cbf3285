import type { Decision } from '#core/status/decision.ts';
import type { HeroKind, Overview } from '#core/status/overview.ts';
import { earliest, type Instant } from '#core/time/instant.ts';
import { useSignIn } from '../../state/use-sign-in.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useLicensingWindow, useProfile, useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { Ring, TickRing } from '../../ui/ring.tsx';
import { useApplicationName } from './application-name.ts';
import { useHeroWords } from './hero-words.ts';
import styles from './hero.module.css';

/** The first answers: a sentence with a ring or a tick, what it means, and one thing to do next. */
export function Hero({ onWhy }: { readonly onWhy: (decision: Decision) => void }) {
  const window = useLicensingWindow();
  const { overview, applications } = useProfile();
  const { serviceConfigured } = useSnapshot();
  const say = useSay('overview');
  const common = useSay('common');
  const texts = useTexts();
  const nameOf = useApplicationName();
  const words = useHeroWords();
  const signIn = useSignIn();
  const { hero, offline, covered } = overview;
  const isOffline = hero === 'offline' || hero === 'last-days';
  // What runs is said first; that something does not is said with it, and why stands with each application.
  const stopped = words.mayWork ? overview.stopped : [];
  const dependsOnSignIn = isOffline || hero === 'ended' || hero === 'forbidden';
  const asksForSignIn = dependsOnSignIn || hero === 'partly' || hero === 'nothing-usable';
  const reason = applications.find(({ decision }) => decision.reason === 'offline-grace');
  return (
    <Card>
      <div className={styles.hero}>
        {isOffline && offline !== null ? (
          <Ring days={offline.days} daysLeft={offline.daysLeft} fractionLeft={offline.fractionLeft} />
        ) : (
          <TickRing {...LOOKS[hero]} />
        )}
        <div className={styles.words}>
          <p className={styles.verdict}>{words.verdict}</p>
          <p className={styles.body}>{words.body}</p>
          {covered.length > 0 && hero !== 'licensed' && (
            <p className={styles.body}>
              {say(dependsOnSignIn ? 'not-affected' : 'checked-out-here', {
                applications: texts.list(covered.map(nameOf)),
                count: covered.length,
                until: firstEnd(covered),
              })}
            </p>
          )}
          {stopped.length > 0 && (
            <p className={styles.stopped}>
              {stopped.length > MOST_NAMED
                ? say('stopped-counted', { count: stopped.length })
                : say('stopped', { applications: texts.list(stopped.map(nameOf)), count: stopped.length })}
            </p>
          )}
          <div className={styles.actions}>
            {asksForSignIn && (
              <Button
                variant={serviceConfigured ? 'primary' : 'secondary'}
                isPending={signIn.isPending}
                onPress={signIn.begin}
              >
                {common('sign-in')}
              </Button>
            )}
            {hero === 'clock' && (
              <Button variant="primary" icon="refresh" onPress={() => void window.refresh()}>
                {common('refresh')}
              </Button>
            )}
            <Button
              variant={asksForSignIn && !serviceConfigured ? 'primary' : 'secondary'}
              icon="file"
              onPress={() => window.go('import-license')}
            >
              {common('import-a-license-file')}
            </Button>
            {isOffline && reason !== undefined && (
              <Button variant="quiet" onPress={() => onWhy(reason.decision)}>
                {say('why-offline')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <RequestProblem problem={signIn.problem} />
    </Card>
  );
}

/** More names than this are counted. */
const MOST_NAMED = 4;

const LOOKS: Readonly<Record<HeroKind, Parameters<typeof TickRing>[0]>> = {
  online: { tone: 'ok', icon: 'check' },
  offline: { tone: 'grace', icon: 'clock' },
  'last-days': { tone: 'grace', icon: 'clock' },
  licensed: { tone: 'accent', icon: 'key' },
  partly: { tone: 'grace', icon: 'warning' },
  ended: { tone: 'stop', icon: 'clock' },
  forbidden: { tone: 'stop', icon: 'user' },
  clock: { tone: 'grace', icon: 'warning' },
  'nothing-usable': { tone: 'stop', icon: 'cross' },
  'nothing-yet': { tone: 'accent', icon: 'key' },
};

/** The first end among checkouts: until then all that is said of them holds. */
function firstEnd(covered: Overview['covered']): Instant | null {
  const [first, ...rest] = covered.map(({ until }) => until);
  return first === undefined ? null : earliest(first, ...rest);
}
