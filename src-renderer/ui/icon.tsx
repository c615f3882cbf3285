import { cx } from './class-names.ts';
import styles from './icon.module.css';
import { ICON_SHAPES, type IconName } from './icon-shapes.ts';

/** What an icon is told. */
export interface IconProps {
  readonly name: IconName;
  /** The edge in pixels at the usual text size; grows with it. 20 beside body text. */
  readonly size?: 14 | 16 | 18 | 20 | 24 | 32 | 40;
  readonly className?: string | undefined;
}

/** An icon, in the colour of the text. It always stands beside a word or in a button that has a name, so nobody needs to hear it. */
export function Icon({ name, size = 18, className }: IconProps) {
  return (
    <svg className={cx(styles.icon, className)} viewBox="0 0 24 24" style={{ width: `${size / 14}rem`, height: `${size / 14}rem` }} aria-hidden="true" focusable="false">
      <path d={ICON_SHAPES[name]} />
    </svg>
  );
}
