import styles from './spinner.module.css';

/** A turning ring inside a button whose request is under way. It says nothing: the button does. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
