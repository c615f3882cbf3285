import type { NameComparison as Comparison, NameDifference, NamePart } from './character-diff.ts';
import { compareNames, nearestName } from './character-diff.ts';
import { useSay } from '../../state/texts-context.tsx';
import { cx } from '../../ui/class-names.ts';
import styles from './name-comparison.module.css';
import { needsSpelling, spelledCharacters, visibleCharacters } from './shown-characters.ts';

/** The machine name a license says beside this computer's, with the characters marked in which they differ. */
export function NameComparison({ licensed, names }: { readonly licensed: string; readonly names: readonly string[] }) {
  const say = useSay('import-license');
  const nearest = nearestName(licensed, names) ?? '';
  const others = names.filter((name) => name !== nearest);
  const comparison = compareNames(licensed, nearest);
  return (
    <div className={styles.box}>
      <dl className={styles.rows}>
        <NameRow label={say('license-says')} parts={comparison.left} />
        <NameRow label={say('this-computer-is')} parts={comparison.right} />
      </dl>
      <Differences comparison={comparison} />
      {others.length > 0 && <p className={styles.others}>{say('also-called', { names: others.join(', ') })}</p>}
    </div>
  );
}

function NameRow({ label, parts }: { readonly label: string; readonly parts: readonly NamePart[] }) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.name} translate="no">
        <bdi>
          {parts.map((part, index) =>
            part.isDifferent ? (
              <mark key={index} className={cx(styles.mark, part.isGap && styles.gap)}>
                {visibleCharacters(part.text)}
              </mark>
            ) : (
              <span key={index}>{visibleCharacters(part.text)}</span>
            ),
          )}
        </bdi>
      </dd>
    </div>
  );
}

/** The differences in words: for screen readers, and for everyone where the marks alone could be misread. */
function Differences({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay('import-license');
  const { differences, isWhollyDifferent } = comparison;
  if (isWhollyDifferent) return <p className={styles.hidden}>{say('names-wholly-different')}</p>;
  const areLookAlikes = differences.some((one) =>
    needsSpelling('left' in one ? one.left : '', 'right' in one ? one.right : ''),
  );
  return (
    <ul className={areLookAlikes ? styles.words : styles.hidden}>
      {differences.map((one, index) => (
        <li key={index}>{sentenceOf(one, say)}</li>
      ))}
    </ul>
  );
}

function sentenceOf(difference: NameDifference, say: ReturnType<typeof useSay<'import-license'>>): string {
  const { at } = difference;
  const license = 'left' in difference ? spelledCharacters(difference.left) : null;
  const computer = 'right' in difference ? spelledCharacters(difference.right) : null;
  switch (difference.kind) {
    case 'changed':
      return say('name-changed', { at, license, computer });
    case 'swapped':
      return say('name-swapped', { at, license, computer });
    case 'only-left':
      return say('name-only-license', { at, license });
    case 'only-right':
      return say('name-only-computer', { at, computer });
  }
}
