import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '#core/contract/reply.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ImportFlow } from './import-flow.ts';
import styles from './path-field.module.css';

/** What the field is told. */
export interface PathFieldProps {
  readonly flow: ImportFlow;
  /** Why nothing was found by what was typed. */
  readonly problem: Problem | null;
  readonly isChecking: boolean;
}

/** A path to check, for files that no dialog reaches: a share, a mounted drive, a path out of a mail. */
export function PathField({ flow, problem, isChecking }: PathFieldProps) {
  const say = useSay('import-license');
  const texts = useTexts();
  const [path, setPath] = useState('');
  const wanted = path.trim();
  const check = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (wanted !== '') void flow.checkPath(wanted);
  };
  const words = problem === null ? null : texts.problem(problem.code, problem.facts);
  const wrong = problem !== null && words !== null && (
    <>
      <span>{words.happened}</span> <span>{words.next}</span> <Exact>{problem.code}</Exact>
    </>
  );
  return (
    <form className={styles.form} onSubmit={check}>
      <div className={styles.field}>
        <TextField label={say('path-label')} value={path} onChange={setPath} isExact problem={wrong} />
      </div>
      <Button type="submit" className={styles.button} isDisabled={wanted === '' || isChecking}>
        {say('check-path')}
      </Button>
    </form>
  );
}
