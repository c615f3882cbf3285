import type { FindingView } from '#core/contract/diagnostics.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Exact } from '../../ui/exact.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';
import type { LookedAt } from './by-check.ts';
import { checkTitle } from './check-title.ts';
import styles from './diagnostics-page.module.css';

const LOOKS: Readonly<Record<FindingView['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  good: { tone: 'ok', icon: 'check' },
  attention: { tone: 'grace', icon: 'warning' },
  bad: { tone: 'stop', icon: 'stop' },
};

/** One thing that was looked at: its state in a word, and what was found; several findings are a list. */
export function FindingItem({ lookedAt: { check, state, findings } }: { readonly lookedAt: LookedAt }) {
  const say = useSay('diagnostics');
  const [first, ...others] = findings;
  return (
    <li className={styles.finding}>
      <div>
        <Pill {...LOOKS[state]}>{say(`state-${state}`)}</Pill>
      </div>
      <div className={styles.found}>
        <h3 className={styles.check}>{checkTitle(check, say)}</h3>
        {first !== undefined && others.length === 0 && <Found finding={first} />}
        {others.length > 0 && (
          <ul className={styles.several}>
            {findings.map((finding, at) => (
              <li key={at}>
                <Found finding={finding} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** What was found, and what to do where something is to be done. */
function Found({ finding: { code, facts, problem } }: { readonly finding: FindingView }) {
  const say = useSay('diagnostics');
  const texts = useTexts();
  const explained = problem === null ? null : texts.problem(problem.code, problem.facts);
  return (
    <>
      <p>
        <bdi>{texts.health(code, facts)}</bdi>
      </p>
      {explained !== null && problem !== null && (
        <>
          <p className={styles.more}>
            <bdi>{explained.happened}</bdi> <bdi>{explained.meaning}</bdi>
          </p>
          <p className={styles.next}>
            <strong>{say('what-to-do')}:</strong> <bdi>{explained.next}</bdi>
          </p>
          <p className={styles.code}>
            <Exact>{problem.code}</Exact>
          </p>
        </>
      )}
    </>
  );
}
