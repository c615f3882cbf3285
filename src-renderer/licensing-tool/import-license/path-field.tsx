import { useState, type SyntheticEvent } from 'react';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ImportFlow } from './import-flow.ts';
import styles from './path-field.module.css';

/** A path to check, for files that no dialog reaches: a share, a mounted drive, a path out of a mail. */
export function PathField({ flow, isChecking }: { readonly flow: ImportFlow; readonly isChecking: boolean }) {
  const say = useSay('import-license');
  const [path, setPath] = useState('');
  const wanted = path.trim();
  const check = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (wanted !== '') void flow.checkPath(wanted);
  };
  return (
    <form className={styles.form} onSubmit={check}>
      <div className={styles.field}>
        <TextField label={say('path-label')} value={path} onChange={setPath} isExact />
      </div>
      <Button type="submit" isDisabled={wanted === '' || isChecking}>
        {say('check-path')}
      </Button>
    </form>
  );
}
