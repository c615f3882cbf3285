import type { ClearQuestion } from '#core/contract/clearing.ts';
import type { Problem } from '#core/contract/reply.ts';
import type { ClearPlan } from '#core/checkout/plan-clear.ts';
import { useTexts } from '../../state/texts-context.tsx';
import { useToldProblem } from '../../state/use-told-problem.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { ExpandableList } from '../../ui/expandable-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { applicationByKey, applicationsOfPlan, linkedOf, withoutReceiptOf } from './clear-plan-view.ts';
import styles from './clear-question-body.module.css';
import { TwoHalves } from './two-halves.tsx';

/** What clearing takes with it, said before anyone confirms; and after a try that went wrong, why. */
export function ClearQuestionBody({
  question: { plan, checkedInBy },
  problem,
}: {
  readonly question: ClearQuestion;
  readonly problem: Problem | null;
}) {
  const texts = useTexts();
  useToldProblem(problem);
  if (plan.outcome !== 'clear') return <AlreadyOver plan={plan} />;
  return (
    <div className={styles.body}>
      {problem !== null && <ProblemCard problem={problem} />}
      <p>{texts.clearing('shared-computer')}</p>
      <TwoHalves isCleared={false} checkedInBy={checkedInBy} />
      <p className={styles.usage}>{texts.clearing('usage-goes-on', { checkedInBy })}</p>
      <WhatGoesToo plan={plan} />
      <p className={styles.second}>{texts.clearing('not-again')}</p>
    </div>
  );
}

function WhatGoesToo({ plan }: { readonly plan: Extract<ClearPlan, { outcome: 'clear' }> }) {
  const texts = useTexts();
  const { name, title } = useApplicationTitles();
  const [linked, unverified] = [linkedOf(plan), withoutReceiptOf(plan)];
  const applications = applicationsOfPlan(plan);
  const idsOf = (planned: typeof linked): string => planned.map(({ stored }) => stored.checkout.checkoutId).join(', ');
  return (
    <>
      {applications.length > 1 && <ExpandableList lines={applications.map(title)} />}
      {plan.otherApplications.length > 0 && (
        <p>
          {texts.clearing('others-too', {
            applications: texts.list(plan.otherApplications.map(name)),
            count: plan.otherApplications.length,
          })}
        </p>
      )}
      {linked.length > 0 && <p>{texts.clearing('linked-too', { checkouts: idsOf(linked), count: linked.length })}</p>}
      {plan.stillCovered.map(({ application, checkoutId, until }) => {
        const named = applicationByKey(plan, application) ?? { ...application, name: '' };
        return (
          <Notice key={`${checkoutId} ${application.productId} ${application.featureString}`} tone="ok">
            <p>{texts.clearing('still-covered', { application: name(named), until })}</p>
          </Notice>
        );
      })}
      {unverified.length > 0 && (
        <Notice tone="attention">
          <p>{texts.clearing('without-receipt', { checkouts: idsOf(unverified), count: unverified.length })}</p>
        </Notice>
      )}
    </>
  );
}

const ALREADY = { cleared: 'already-cleared', expired: 'already-ended', revoked: 'already-revoked' } as const;

/** Nothing is left to clear: it is over already. */
function AlreadyOver({ plan }: { readonly plan: Exclude<ClearPlan, { outcome: 'clear' }> }) {
  const texts = useTexts();
  if (plan.outcome === 'already-over') return <p>{texts.clearing(ALREADY[plan.state], { at: plan.at })}</p>;
  // By its id a checkout is never ambiguous.
  return <ProblemCard problem={{ code: 'no-such-checkout', facts: {} }} />;
}
