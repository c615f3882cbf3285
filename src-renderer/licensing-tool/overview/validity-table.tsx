import type { ApplicationRow } from '#core/contract/snapshot.ts';
import type { ValidityBar } from '#core/status/overview.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile, useSnapshot } from '../../state/window-context.ts';
import { End, Instant } from '../../ui/instant.tsx';
import { Table } from '../../ui/table.tsx';
import { useApplicationName } from './application-name.ts';

interface Row {
  readonly application: ApplicationRow['decision']['application'];
  readonly bar: ValidityBar | null;
}

/** The timeline's twin: one row for each stretch of time, and one for an application that has none. */
export function ValidityTable() {
  const { applications } = useProfile();
  const { now } = useSnapshot();
  const say = useSay('overview');
  const nameOf = useApplicationName();
  const rows = applications.flatMap(({ decision: { application }, bars }): readonly Row[] =>
    bars.length === 0 ? [{ application, bar: null }] : bars.map((bar) => ({ application, bar })),
  );
  return (
    <Table
      caption={say('timeline-of-applications')}
      rows={rows}
      rowKey={({ application, bar }) => `${application.productId} ${application.featureString} ${bar?.from ?? ''}`}
      columns={[
        { key: 'application', title: say('column-application'), isRowHeader: true, cell: ({ application }) => nameOf(application) },
        { key: 'rests-on', title: say('column-rests-on'), cell: ({ bar }) => (bar === null ? say('bar-none') : say(`kind-${bar.kind}`)) },
        { key: 'from', title: say('column-from'), cell: ({ bar }) => bar !== null && (bar.from <= now ? say('today') : <Instant at={bar.from} />) },
        {
          key: 'until',
          title: say('column-until'),
          cell: ({ bar }) => bar !== null && (bar.kind === 'checkout' ? <End at={bar.until} /> : <Instant at={bar.until} />),
        },
      ]}
    />
  );
}
