import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DaysLeft } from '#renderer/ui/days-left.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Exact } from '#renderer/ui/exact.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { ICON_SHAPES, type IconName } from '#renderer/ui/icon-shapes.ts';
import { End, Instant } from '#renderer/ui/instant.tsx';
import { KeyValueList } from '#renderer/ui/key-value-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { ProblemCard } from '#renderer/ui/problem-card.tsx';
import { Ring, TickRing } from '#renderer/ui/ring.tsx';
import { StatePill } from '#renderer/ui/state-pill.tsx';
import { Table } from '#renderer/ui/table.tsx';
import type { Overview } from '#core/status/overview.ts';

const MIDNIGHT = parseIsoInstant('2027-02-07T23:00:00Z')!;
const OFFLINE = { deadline: MIDNIGHT, days: 7, daysLeft: 5, fractionLeft: 0.68, hasBegun: true };
const STANDINGS = ['online', 'offline', 'licensed', 'sign-in-required', 'attention', 'nothing-yet'] as const;
const ROWS = [
  { id: 'a', name: 'Demo Modeler', machine: 'PL-WS-0142' },
  { id: 'b', name: 'Demo Drainage', machine: 'PL-WS-0142' },
];

/** Everything of the kit that is only looked at. */
export function Shapes() {
  return (
    <>
      <Card title="States">
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {STANDINGS.map((standing) => (
            <StatePill key={standing} serviceConfigured overview={{ standing, hero: 'online', until: null, offline: OFFLINE, covered: [], stopped: [] } satisfies Overview} />
          ))}
          <Pill tone="neutral" icon="cross">Cleared</Pill>
        </p>
      </Card>
      <Card title="Rings">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
          <Ring days={7} daysLeft={5} fractionLeft={4.8 / 7} />
          <Ring days={7} daysLeft={7} fractionLeft={1} size="large" />
          <Ring days={7} daysLeft={1} fractionLeft={0.05} tone="stop" />
          <Ring days={30} daysLeft={12} fractionLeft={0.4} tone="ok" />
          <Ring days={90} daysLeft={60} fractionLeft={0.66} />
          <Ring days={1} daysLeft={1} fractionLeft={0.66} />
          <TickRing />
          <TickRing tone="accent" icon="key" size="large" />
        </div>
      </Card>
      <Notice tone="info" title="Information">Words about it.</Notice>
      <Notice tone="ok" onDismiss={() => undefined}>It went well.</Notice>
      <Notice tone="attention">Look here.</Notice>
      <Notice tone="stop">Not possible.</Notice>
      <ProblemCard problem={{ code: 'store-full', facts: { path: '/home/a.kowalska/licenses' } }} />
      <Card title="Names and values">
        <KeyValueList
          rows={[
            { name: 'Machine', value: <Exact>PL-WS-0142</Exact> },
            { name: 'From', value: <Instant at={MIDNIGHT} /> },
            { name: 'Until', value: <End at={MIDNIGHT} /> },
            { name: 'Left', value: <DaysLeft count={1} /> },
          ]}
        />
        <Exact isBlock>{'licensing trust add issuer.pem\n  --fingerprint 12:34'}</Exact>
      </Card>
      <Card title="Table" padding="none">
        <Table
          caption="Applications"
          rows={ROWS}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: 'Application', isRowHeader: true, cell: ({ name }) => name },
            { key: 'machine', title: 'Computer', cell: ({ machine }) => <Exact>{machine}</Exact> },
          ]}
        />
      </Card>
      <Card title="Nothing">
        <EmptyState icon="key" title="No licenses">Ask your administrator.</EmptyState>
      </Card>
      <Card title="Icons">
        <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          {(Object.keys(ICON_SHAPES) as IconName[]).map((name) => (
            <li key={name} style={{ width: 96 }}>
              <Icon name={name} size={24} /> {name}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
