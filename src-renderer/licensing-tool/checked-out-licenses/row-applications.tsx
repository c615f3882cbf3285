import { useSay } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { ExpandableList } from '../../ui/expandable-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { LicenseRow } from './license-rows.ts';
import styles from './row-applications.module.css';

/** The applications of a checkout with their versions, each with its own end where they differ, and below them the license service. */
export function RowApplications({ row: { applications, expiresAt, license } }: { readonly row: LicenseRow }) {
  const say = useSay('checked-out-licenses');
  const { now } = useSnapshot();
  const { title } = useApplicationTitles();
  const lines = applications.map((application) => {
    if (application.expiresAt === expiresAt) return title(application);
    const { expiresAt: end } = application;
    const named = { application: title(application) };
    return end <= now
      ? say('application-ended', { ...named, at: end })
      : say('application-until', { ...named, until: end });
  });
  return (
    <div className={styles.applications}>
      <ExpandableList lines={lines} />
      {license !== null && (
        <p className={styles.service}>
          <VisuallyHidden>{say('license-service')}</VisuallyHidden>
          <span translate="no">{license.service}</span>
        </p>
      )}
    </div>
  );
}
