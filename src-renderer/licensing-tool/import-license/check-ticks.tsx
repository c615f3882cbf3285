import type { FileView } from '#core/contract/import-preview.ts';
import { isSameUser } from '#core/checkout/user-id.ts';
import { daysLeft } from '#core/entitlement/offline-period.ts';
import type { Instant } from '#core/time/instant.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { groupChecks, type CheckGroup, type CheckGroupState } from './check-groups.ts';
import styles from './check-ticks.module.css';
import { LicensedUser } from './licensed-user.tsx';
import type { ReactNode } from 'react';

const ICONS: Readonly<Record<CheckGroupState, IconName>> = { passed: 'check', failed: 'cross', told: 'user' };

/** What was checked of a file, as people ask it: a tick, a cross, or what the license says. */
export function CheckTicks({ file, now }: { readonly file: FileView; readonly now: Instant }) {
  const say = useSay('import-license');
  const { userId } = useProfile().signIn;
  const isOtherUser = userId === null || file.license === null ? null : !isSameUser(userId, file.license.user.id);
  const { groups, isRestSkipped } = groupChecks(file, isOtherUser);
  if (groups.length === 0) return null;
  return (
    <div>
      <ul className={styles.ticks} aria-label={say('checks')}>
        {groups.map((group) => (
          <li key={group.name} className={styles.tick}>
            <Icon name={ICONS[group.state]} size={20} className={cx(styles.icon, styles[group.state])} />
            <div className={styles.words}>
              <VisuallyHidden>{say(group.state)}</VisuallyHidden>
              <Question group={group} file={file} now={now} isOtherUser={isOtherUser} />
            </div>
          </li>
        ))}
      </ul>
      {isRestSkipped && (
        <p className={styles.rest}>
          {say(file.signer !== null && file.license === null ? 'rest-not-checked' : 'rest-not-looked-at')}
        </p>
      )}
    </div>
  );
}

interface QuestionProps {
  readonly group: CheckGroup;
  readonly file: FileView;
  readonly now: Instant;
  readonly isOtherUser: boolean | null;
}

function Question({ group: { name, failed }, file, now, isOtherUser }: QuestionProps) {
  const say = useSay('import-license');
  const texts = useTexts();
  const { license, issuerName, kind } = file;
  if (failed !== null) {
    // Both machine names stand below, side by side, and so does who signed.
    return (
      <Answer
        title={texts.check(
          failed.check,
          'failed',
          failed.check === 'machine' || failed.check === 'certificate' ? {} : failed.facts,
        )}
      />
    );
  }
  switch (name) {
    case 'file':
      return <Answer title={say(kind === 'revocations' ? 'group-file-list' : 'group-file')} />;
    case 'issuer':
      return <Answer title={say('group-issuer', { issuer: issuerName })} detail={say('group-issuer-detail')} />;
    case 'computer':
      return (
        <Answer
          title={say('group-computer')}
          detail={license !== null && <span translate="no">{license.machineName}</span>}
        />
      );
    case 'user':
      if (license === null) return null;
      return (
        <Answer
          title={say(isOtherUser === null ? 'group-user' : isOtherUser ? 'group-other-user' : 'group-you')}
          detail={<LicensedUser user={license.user} isOther={isOtherUser} />}
        />
      );
    case 'dates': {
      const until = license?.expiresAt ?? now;
      return (
        <Answer
          title={say('group-dates')}
          detail={license !== null && say('group-dates-detail', { until, count: daysLeft(until, now) })}
        />
      );
    }
    case 'ended-early':
      return <Answer title={say('group-ended-early')} />;
  }
}

function Answer({ title, detail }: { readonly title: string; readonly detail?: ReactNode }) {
  return (
    <>
      <p className={styles.title}>{title}</p>
      {detail !== undefined && detail !== false && <div className={styles.detail}>{detail}</div>}
    </>
  );
}
