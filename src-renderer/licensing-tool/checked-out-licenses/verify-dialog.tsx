import { useEffect, useState } from 'react';
import type { CheckView, FileView } from '#core/contract/import-preview.ts';
import { announce } from '../../state/announcements.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useRequest } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { cx } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { LicenseRow } from './license-rows.ts';
import { useRowWords } from './use-row-words.ts';
import styles from './verify-dialog.module.css';

/** Verifies the stored file of a checkout again, and shows every check with what it came to. */
export function VerifyDialog({ row, onClose }: { readonly row: LicenseRow; readonly onClose: () => void }) {
  const say = useSay('checked-out-licenses');
  const common = useSay('common');
  const { name } = useRowWords();
  const { run, problem, isPending } = useRequest('verifyAgain');
  const [file, setFile] = useState<FileView | null>(null);
  const { id } = row;
  const made = (file?.checks ?? []).filter(({ outcome }) => outcome !== 'skipped');
  const left = (file?.checks.length ?? 0) - made.length;
  useEffect(() => {
    let isGone = false;
    void run({ checkoutId: id }).then((reply) => {
      if (!isGone && reply.ok) setFile(reply.value);
    });
    return () => {
      isGone = true;
    };
  }, [run, id]);
  useEffect(() => {
    if (file !== null) announce(say(file.code === null ? 'verify-good' : 'verify-bad'));
  }, [file, say]);
  const again = (): void => void run({ checkoutId: id }).then((reply) => reply.ok && setFile(reply.value));
  const actions = (
    <>
      <Button onPress={again} isPending={isPending}>
        {say('verify-again')}
      </Button>
      <Button variant="primary" onPress={onClose} autoFocus>
        {common('close')}
      </Button>
    </>
  );
  return (
    <Dialog title={say('verify-title', { license: name(row) })} onClose={onClose} actions={actions}>
      <div className={styles.verification}>
        {problem !== null && <ProblemCard problem={problem} />}
        {file === null && problem === null && <p>{say('verify-under-way')}</p>}
        {file !== null && <Verdict file={file} />}
        {file !== null && (
          <Card>
            <ul className={styles.checks} aria-label={say('checks')}>
              {made.map((check) => (
                <Check key={check.check} check={check} />
              ))}
            </ul>
            {left > 0 && <p className={styles.left}>{say('checks-left-out', { count: left })}</p>}
          </Card>
        )}
      </div>
    </Dialog>
  );
}

function Verdict({ file: { code, facts } }: { readonly file: FileView }) {
  const say = useSay('checked-out-licenses');
  const texts = useTexts();
  if (code === null) return <Notice tone="ok" title={say('verify-good')} />;
  const { path: _, ...others } = facts;
  const { happened, meaning, next } = texts.problem(code, { ...others, activity: 'stored' });
  return (
    <Notice tone="stop" title={say('verify-bad')}>
      <p>{happened}</p>
      <p>{meaning}</p>
      <p>{next}</p>
    </Notice>
  );
}

function Check({ check: { check, outcome, facts } }: { readonly check: CheckView }) {
  const say = useSay('checked-out-licenses');
  const texts = useTexts();
  return (
    <li className={styles.check}>
      <Icon name={outcome === 'passed' ? 'check' : 'cross'} size={20} className={cx(styles.icon, styles[outcome])} />
      <div className={styles.words}>
        <VisuallyHidden>{say(outcome === 'passed' ? 'passed' : 'failed')}</VisuallyHidden>
        <p>{texts.check(check, outcome, facts)}</p>
      </div>
    </li>
  );
}
