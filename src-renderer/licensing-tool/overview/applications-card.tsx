import type { ApplicationRow } from '#core/contract/snapshot.ts';
import type { Decision } from '#core/status/decision.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { ApplicationItem } from './application-item.tsx';
import styles from './applications-card.module.css';

/** Every application this profile knows: why it works or not, its status, until when, and Start. */
export function ApplicationsCard({ onWhy }: { readonly onWhy: (decision: Decision) => void }) {
  const { applications } = useProfile();
  const say = useSay('overview');
  return (
    <Card title={say('applications')} aside={say('applications-counted', { count: applications.length })} padding="none">
      <ul className={styles.list}>
        {applications.map((row) => (
          <ApplicationItem key={keyOf(row)} row={row} onWhy={onWhy} />
        ))}
      </ul>
    </Card>
  );
}

function keyOf({ decision: { application } }: ApplicationRow): string {
  return `${application.productId} ${application.featureString}`;
}
