import type { ClearPlan } from '#core/checkout/plan-clear.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { applicationsOfPlan } from './clear-plan-view.ts';

/** So many applications are named in a title; of more, the first. All of them stand below it. */
const MOST_NAMED = 3;

/** Names applications in a title. */
export function useNamedApplications(): (names: readonly string[]) => string {
  const say = useSay('clear-license');
  const texts = useTexts();
  return (names) => {
    const [first = '', ...others] = names;
    return names.length <= MOST_NAMED
      ? texts.list(names)
      : say('more-applications', { application: first, count: others.length });
  };
}

/** "Clear Demo Modeler from your profile on WS-0142?" */
export function useQuestionTitle(): (plan: Extract<ClearPlan, { outcome: 'clear' }>) => string {
  const texts = useTexts();
  const { name } = useApplicationTitles();
  const named = useNamedApplications();
  const { machineNames } = useSnapshot().workstation;
  return (plan) =>
    texts.clearing('question', { applications: named(applicationsOfPlan(plan).map(name)), machine: machineNames[0] });
}
