import type { Problem } from '#core/contract/reply.ts';
import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useToldProblem } from '../../state/use-told-problem.ts';
import { useOwnWorkstation } from '../../state/use-own-workstation.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { SLOT, WithSlot } from '../../ui/with-slot.tsx';
import styles from './choose-step.module.css';
import { DropZone } from './drop-zone.tsx';
import type { ImportFlow } from './import-flow.ts';
import { PathField } from './path-field.tsx';

const KINDS = [
  ['file', 'kind-ses'],
  ['file', 'kind-selectserver'],
  ['folder', 'kind-containers'],
  ['list', 'kind-revocations'],
] as const satisfies readonly (readonly [IconName, string])[];

/** The first step: where the files are, what can be imported, and where license files come from. */
export function ChooseStep({
  flow,
  problem,
  problemAt,
  isChecking,
}: {
  readonly flow: ImportFlow;
  readonly problem: Problem | null;
  readonly problemAt: 'page' | 'path';
  readonly isChecking: boolean;
}) {
  const say = useSay('import-license');
  useToldProblem(problem);
  return (
    <Page
      title={say('choose-title')}
      subtitle={say('nothing-changed-yet')}
      aside={say('step-of', { step: 1 })}
      step="choose"
    >
      {problem !== null && problemAt === 'page' && <ProblemCard problem={problem} />}
      <DropZone isChecking={isChecking} />
      <Card>
        <PathField flow={flow} problem={problemAt === 'path' ? problem : null} isChecking={isChecking} />
      </Card>
      <div className={styles.pair}>
        <Card title={say('kinds-title')}>
          <ul className={styles.kinds}>
            {KINDS.map(([icon, text]) => (
              <li key={text} className={styles.kind}>
                <Icon name={icon} size={18} className={styles.icon} />
                <span>{say(text)}</span>
              </li>
            ))}
          </ul>
        </Card>
        <WhereFilesComeFrom />
      </div>
    </Page>
  );
}

function WhereFilesComeFrom() {
  const say = useSay('import-license');
  const { machineNames, user, isEmailKnown } = useOwnWorkstation();
  const [machine = '', ...others] = machineNames;
  return (
    <Card title={say('no-file-title')}>
      <p>
        <WithSlot text={say('no-file-body', { workstation: SLOT })}>
          <strong className={styles.workstation}>
            <Exact>{say('workstation', { machine, user })}</Exact>
          </strong>
        </WithSlot>
      </p>
      <p className={styles.second}>{say('no-file-exact')}</p>
      {!isEmailKnown && <p className={styles.second}>{say('no-file-email')}</p>}
      <div className={styles.copy}>
        <CopyButton
          text={formatWorkstationDetails({ machineNames: [machine, ...others], user })}
          label={say('copy-names')}
        />
      </div>
    </Card>
  );
}
