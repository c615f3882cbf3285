import { expect, test } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { recordUsage, type UsageSession } from '#service/usage/record-usage.ts';
import { MODELER, testOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const SESSION: UsageSession = {
  ...MODELER,
  id: '11111111-1111-4111-8111-111111111111',
  machineName: 'WS-042',
  startedAt: plus(MONDAY, duration(-30, DAY)),
  endedAt: null,
  online: false,
};

onBothStores('usage sessions', ({ open }) => {
  test('they may come late, in any order and again: each is recorded once and ends once', async () => {
    const { store, organizationId, user, administrator } = await testOrganization(await open());
    const report = async (session: UsageSession, memberId = user) => {
      const [result] = await store.change(organizationId, (change) => recordUsage(change, { organizationId, memberId, now: MONDAY }, [session]));
      return result?.outcome === 'refused' ? result.code : result?.outcome;
    };
    const ended = { ...SESSION, endedAt: plus(SESSION.startedAt, HOUR) };
    expect([await report(SESSION), await report(SESSION), await report(ended), await report(ended), await report(SESSION)]).toEqual([
      'recorded', 'known', 'ended', 'known', 'known',
    ]); // prettier-ignore
    expect(await report({ ...ended, endedAt: plus(SESSION.startedAt, DAY) })).toBe('session-differs');
    expect(await report({ ...ended, machineName: 'WS-043' })).toBe('session-differs');
    expect(await report(ended, administrator)).toBe('session-of-another');
    expect(await report({ ...SESSION, id: '2', startedAt: plus(MONDAY, duration(2, DAY)) })).toBe('session-time-wrong');
    expect(await report({ ...SESSION, id: '2', endedAt: plus(SESSION.startedAt, duration(-1, HOUR)) })).toBe('session-time-wrong');
    expect(await report({ ...SESSION, id: '2', startedAt: plus(MONDAY, duration(-401, DAY)) })).toBe('session-time-wrong');
    expect(await report({ ...SESSION, id: '2', endedAt: plus(MONDAY, duration(2, DAY)) })).toBe('session-time-wrong');
    expect(await report({ ...SESSION, id: '2', productId: 9999 as typeof SESSION.productId })).toBe('application-unknown');
    expect(await store.reading.selectFrom('usage_session').select(['id', 'ended_at']).execute()).toEqual([{ id: SESSION.id, ended_at: ended.endedAt }]);
  });

  test('a thousand in one report are recorded in the order in which they stand there, also where one stands there twice', async () => {
    const { store, organizationId, user } = await testOrganization(await open());
    const report = { organizationId, memberId: user, now: MONDAY };
    const sessions = Array.from({ length: 998 }, (_, index) => ({ ...SESSION, id: `s-${String(index)}` }));
    const ended = { ...SESSION, id: 's-5', endedAt: plus(SESSION.startedAt, HOUR) };
    const send = async (all: readonly UsageSession[]) => {
      const results = await store.change(organizationId, (change) => recordUsage(change, report, all));
      return results.map(({ outcome }) => outcome);
    };
    expect(await send([...sessions, ended, { ...ended, endedAt: MONDAY }])).toEqual([...Array<string>(998).fill('recorded'), 'ended', 'refused']);
    expect(await send([...sessions, ended])).toEqual(Array<string>(999).fill('known'));
    const ends = sessions.map((session) => ({ ...session, endedAt: plus(SESSION.startedAt, HOUR) }));
    expect((await send(ends)).filter((outcome) => outcome === 'ended')).toHaveLength(997);
    const rows = await store.reading.selectFrom('usage_session').select('id').where('ended_at', '=', plus(SESSION.startedAt, HOUR)).execute();
    expect(rows).toHaveLength(998);
  });

  test('one report sent many times at once is recorded once', async () => {
    const organization = await testOrganization(await open());
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.user);
    const { productId, featureString, id, machineName, online } = SESSION;
    const session = { productId, featureString, id, machineName, online, version: '10.16.2.34', startedAt: formatIsoInstant(SESSION.startedAt) };
    const answers = await Promise.all(Array.from({ length: 10 }, async () => (await ask('POST', '/v1/usage', token, { sessions: [session] })).json()));
    const outcomes = answers.map((answer) => (answer as { results: { outcome: string }[] }).results[0]?.outcome);
    expect(outcomes.sort((one, other) => String(one).localeCompare(String(other)))).toEqual([...Array<string>(9).fill('known'), 'recorded']);
  });
});
