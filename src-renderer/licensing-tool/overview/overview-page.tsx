import { useState } from 'react';
import type { Decision } from '#core/status/decision.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { Page } from '../../ui/page.tsx';
import { ApplicationsCard } from './applications-card.tsx';
import { ConditionNotices } from './condition-notices.tsx';
import { Hero } from './hero.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { ValidityCard } from './validity-card.tsx';
import { WhyDialog } from './why-dialog.tsx';

/** The Overview: can I work, until when, what do I do next. */
export function OverviewPage() {
  const { overview, applications } = useProfile();
  const say = useSay('overview');
  const [explained, setExplained] = useState<Decision | null>(null);
  const isEmpty = overview.hero === 'nothing-yet';
  return (
    <Page title={say('title')}>
      <ConditionNotices />
      {isEmpty ? <NothingYet /> : <Hero onWhy={setExplained} />}
      {applications.length > 0 && !isEmpty && <ValidityCard />}
      {applications.length > 0 && <ApplicationsCard onWhy={setExplained} />}
      {explained !== null && <WhyDialog decision={explained} onClose={() => setExplained(null)} />}
    </Page>
  );
}
