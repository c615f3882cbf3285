import type { CheckedOutApplication } from '#core/checkout/checkout.ts';
import type { FileView } from '#core/contract/import-preview.ts';
import { latest, type Instant } from '#core/time/instant.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { ExpandableList } from '../../ui/expandable-list.tsx';
import styles from './effect.module.css';
import { useListEffect } from './list-effect.ts';

/** What a license adds, extends or already has, where its title does not say it all: several applications, or an end that moves. */
export function Effect({ file, now }: { readonly file: FileView; readonly now: Instant }) {
  const say = useSay('import-license');
  const listEffect = useListEffect();
  const { checkouts } = useProfile();
  const { license, outcome, replaces, kind } = file;
  if (outcome === 'refused' || outcome === 'ignored') return null;
  if (license === null) return kind === 'revocations' && outcome === 'imported' ? <p>{listEffect(file)}</p> : null;
  const before = checkouts
    .filter(({ stored }) => replaces.includes(stored.checkout.checkoutId))
    .map(({ stored }) => stored.checkout.expiresAt);
  const [first, ...rest] = before;
  if (license.applications.length < 2 && first === undefined) return null;
  return (
    <div className={styles.effect}>
      <p className={styles.label}>
        {say(outcome === 'imported' ? 'adds' : outcome === 'replaced' ? 'extends' : 'already-has')}
      </p>
      <div className={styles.what}>
        <Applications applications={license.applications} end={license.expiresAt} now={now} />
        {first !== undefined && (
          <p className={styles.before}>{say('extends-from', { before: latest(first, ...rest) })}</p>
        )}
      </div>
    </div>
  );
}

/** The applications of a license, each with its own end where they differ. */
function Applications({
  applications,
  end,
  now,
}: {
  readonly applications: readonly CheckedOutApplication[];
  readonly end: Instant;
  readonly now: Instant;
}) {
  const say = useSay('import-license');
  const { title } = useApplicationTitles();
  const endTogether = applications.every(({ expiresAt }) => expiresAt === end);
  const lines = applications.map((application) => {
    if (endTogether) return title(application);
    const { expiresAt } = application;
    const named = { application: title(application) };
    return expiresAt <= now
      ? say('application-ended', { ...named, at: expiresAt })
      : say('application-until', { ...named, until: expiresAt });
  });
  return <ExpandableList lines={lines} />;
}
