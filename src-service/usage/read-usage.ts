import { sql } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { CountedSession } from './merge-sessions.ts';

/** Which usage is wanted; `null` where it does not matter. */
export interface UsageFilter {
  /** Usage that went on at this instant or later. */
  readonly from: Instant | null;
  /** Usage that began before this instant. */
  readonly to: Instant | null;
  readonly country: string | null;
  readonly memberId: string | null;
}

/** Usage around the clock by a checkout, and by what extends it. */
export interface CheckoutUsage {
  readonly id: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly stoppedBy: 'check-in' | 'receipt' | null;
  readonly email: string;
  readonly userName: string;
  readonly country: string;
  readonly machineName: string;
  readonly applications: readonly { readonly productId: number; readonly featureString: string; readonly name: string; readonly version: string }[];
}

/** A session that a workstation recorded. */
export interface SessionUsage extends CountedSession {
  readonly email: string;
  readonly userName: string;
  readonly country: string;
  readonly machineName: string;
  readonly productId: number;
  readonly featureString: string;
  /** As the catalogue calls it now; empty where it does not have it. */
  readonly name: string;
  readonly version: string;
}

const PAGE = 500;

/** Reads usage by checkouts in the order in which it began. The first checkout of a usage has its id. */
export async function* readCheckoutUsage(reading: Reading, organizationId: string, { from, to, country, memberId }: UsageFilter): AsyncGenerator<CheckoutUsage> {
  let query = reading
    .selectFrom('checkout_usage as usage')
    .innerJoin('checkout', 'checkout.id', 'usage.id')
    .select(['usage.id', 'usage.started_at', 'usage.ends_at', 'usage.stopped_at', 'usage.stopped_by'])
    .select(['checkout.email', 'checkout.user_name', 'checkout.country', 'checkout.machine_name'])
    .where('usage.organization_id', '=', organizationId);
  if (from !== null) query = query.where((row) => row(row.fn.coalesce('usage.stopped_at', 'usage.ends_at'), '>', from));
  if (to !== null) query = query.where('usage.started_at', '<', to);
  if (country !== null) query = query.where('checkout.country', '=', country);
  if (memberId !== null) query = query.where('usage.member_id', '=', memberId);
  let last: readonly (string | number)[] | null = null;
  for (;;) {
    const rest: typeof query = last === null ? query : query.where(sql<boolean>`(usage.started_at, usage.id) > (${sql.join([...last])})`);
    const rows = await rest.orderBy('usage.started_at').orderBy('usage.id').limit(PAGE).execute();
    const applications = await applicationsOf(reading, rows.map(({ id }) => id));
    for (const row of rows) {
      last = [row.started_at, row.id];
      yield {
        id: row.id,
        startedAt: row.started_at as Instant,
        endsAt: row.ends_at as Instant,
        stoppedAt: row.stopped_at as Instant | null,
        stoppedBy: row.stopped_by,
        email: row.email,
        userName: row.user_name,
        country: row.country,
        machineName: row.machine_name,
        applications: applications.get(row.id) ?? [],
      };
    }
    if (rows.length < PAGE) return;
  }
}

async function applicationsOf(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, CheckoutUsage['applications']>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.selectFrom('checkout_application').selectAll().where('checkout_id', 'in', ids).orderBy('place').execute();
  const byCheckout = Map.groupBy(rows, (one) => one.checkout_id);
  return new Map(
    [...byCheckout].map(([id, ones]) => [
      id,
      ones.map(({ product_id, feature_string, name, version }) => ({ productId: product_id, featureString: feature_string, name, version })),
    ]),
  );
}

/** Reads sessions by user, machine and application, each in the order in which they began. */
export async function* readSessions(reading: Reading, organizationId: string, { from, to, country, memberId }: UsageFilter): AsyncGenerator<SessionUsage> {
  let query = reading
    .selectFrom('usage_session as session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .leftJoin('application', (join) =>
      join
        .onRef('application.organization_id', '=', 'session.organization_id')
        .onRef('application.product_id', '=', 'session.product_id')
        .onRef('application.feature_string', '=', 'session.feature_string'),
    )
    .select(['session.id', 'session.member_id', 'session.machine_name', 'session.product_id', 'session.feature_string', 'session.version'])
    .select(['session.started_at', 'session.ended_at', 'member.email', 'member.name as user_name', 'member.usage_country', 'application.name'])
    .where('session.organization_id', '=', organizationId);
  if (from !== null) query = query.where((row) => row.or([row('session.ended_at', 'is', null), row('session.ended_at', '>', from)]));
  if (to !== null) query = query.where('session.started_at', '<', to);
  if (country !== null) query = query.where('member.usage_country', '=', country);
  if (memberId !== null) query = query.where('session.member_id', '=', memberId);
  const place = sql`(session.member_id, session.machine_name, session.product_id, session.feature_string, session.started_at, session.id)`;
  let last: readonly (string | number)[] | null = null;
  for (;;) {
    const rest: typeof query = last === null ? query : query.where(sql<boolean>`${place} > (${sql.join([...last])})`);
    const rows = await rest
      .orderBy('session.member_id')
      .orderBy('session.machine_name')
      .orderBy('session.product_id')
      .orderBy('session.feature_string')
      .orderBy('session.started_at')
      .orderBy('session.id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      last = [row.member_id, row.machine_name, row.product_id, row.feature_string, row.started_at, row.id];
      yield {
        key: JSON.stringify(last.slice(0, 4)),
        startedAt: row.started_at as Instant,
        endedAt: row.ended_at as Instant | null,
        email: row.email,
        userName: row.user_name,
        country: row.usage_country,
        machineName: row.machine_name,
        productId: row.product_id,
        featureString: row.feature_string,
        name: row.name ?? '',
        version: row.version ?? '',
      };
    }
    if (rows.length < PAGE) return;
  }
}
