import { beginsAt } from '#core/checkout/checkout-state.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import type { LicenseRow } from './license-rows.ts';
import styles from './row-reason.module.css';

/** Why a checkout covers nothing now, and what to do about it. */
export function RowReason({ row }: { readonly row: LicenseRow }) {
  const sentences = useReason(row);
  return (
    <p className={styles.reason}>
      {sentences.map((sentence) => (
        <span key={sentence} className={styles.sentence}>
          {sentence}
        </span>
      ))}
    </p>
  );
}

function useReason({ state, license, problem, replacedUntil }: LicenseRow): readonly string[] {
  const say = useSay('checked-out-licenses');
  const texts = useTexts();
  const { machineNames } = useSnapshot().workstation;
  const explained = (facts: Readonly<Record<string, string>>): readonly string[] => {
    const { happened, meaning, next } = texts.problem(problem ?? 'unexpected', { ...facts, activity: 'stored' });
    return [happened, meaning, next];
  };
  if (license === null || state === 'not-verified') return explained({});
  const { leavesListAt: leavesAt, stored } = license;
  switch (state) {
    case 'other-machine':
      return explained({ licensed: stored.checkout.machineName, thisComputer: machineNames.join(', ') });
    case 'replaced':
      return [say('why-replaced', { until: replacedUntil })];
    case 'not-yet-valid':
      return [say('why-not-yet-valid', { validFrom: beginsAt(stored.checkout.notBefore) })];
    case 'cleared':
      return [say('why-cleared', { at: stored.clearedAt, leavesAt })];
    case 'revoked':
      return [say('why-revoked', { at: stored.revokedAt, leavesAt })];
    case 'expired':
      return [say('why-ended', { leavesAt })];
    case 'active':
    case 'ends-soon':
      return [];
  }
}
