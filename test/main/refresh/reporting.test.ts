import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR, MINUTE } from '#core/time/instant.ts';
import { createHttp } from '#main/service-client/send-http.ts';
import { createServiceClient } from '#main/service-client/service-client.ts';
import { serviceReports } from '#main/use-cases/refresh/follow-confirmed.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { acceptRevocationsBeside } from '#main/use-cases/refresh/accept-revocations.ts';
import { reportToService } from '#main/use-cases/refresh/report-to-service.ts';
import type { ReportTaker } from '#main/use-cases/reporting/report-taker.ts';
import { recordSessionBegin, recordSessionEnds } from '#main/use-cases/sessions/record-session.ts';
import { beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { MODELER, VIEWER } from '../../service/support/organization.ts';
import { clears, decisionOf, imports, statusOf, valueOf } from '../use-cases/answers.ts';
import { both, type Both } from './reported.ts';

const never = new AbortController().signal;
const modeler = { ...MODELER, version: MODELER.version };

/** One run of the application, of an hour. */
function runs(opened: OpenedProfile, { passes }: Both, id: string = randomUUID()): string {
  const session = valueOf(recordSessionBegin(opened, { id, decision: decisionOf(opened, modeler), name: null }));
  passes(HOUR);
  valueOf(recordSessionEnds(opened, [session], 'stopped'));
  return id;
}

const usageAt = ({ organization: { store } }: Both) => store.reading.selectFrom('usage_session').select(['id', 'member_id', 'machine_name', 'ended_at', 'online']).orderBy('started_at').execute();
const receiptsAt = ({ organization: { store } }: Both) => store.reading.selectFrom('receipt').select(['checkout_id']).execute();
const kinds = (opened: OpenedProfile) => valueOf(readHistory(opened, null)).map(({ kind }) => kind);

/** A taker that breaks off after so many requests, as a computer that is switched off does. */
function breakingOff(taker: ReportTaker, after: number, when: 'before' | 'after'): ReportTaker {
  let left = after;
  const off = { ok: false, code: 'service-no-answer', refusedAs: null } as const;
  const once = async <Value>(send: () => Promise<Value>): Promise<Value | typeof off> => {
    left -= 1;
    if (left < 0) return off;
    const answer = left === 0 && when === 'before' ? off : await send();
    return left === 0 ? off : answer;
  };
  return { sendUsage: (...given) => once(() => taker.sendUsage(...given)), sendReceipt: (...given) => once(() => taker.sendReceipt(...given)) };
}

describe('usage', () => {
  it('is told of under the sign-in that it began under: begun, then ended, and once', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { taker } = await there.signsIn(opened);
      const first = runs(opened, there);
      const open = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, modeler), name: null }));
      await reportToService(opened, taker, never);
      expect(await usageAt(there)).toMatchObject([
        { id: first, member_id: there.organization.user, machine_name: 'WS-042', ended_at: there.workstation.now, online: 1 },
        { id: open.id, ended_at: null },
      ]);
      // The computer is given another name meanwhile: a session is told as it began.
      there.passes(HOUR);
      valueOf(recordSessionEnds({ ...opened, machineNames: ['WS-NEW'] }, [open], 'stopped'));
      await reportToService({ ...opened, machineNames: ['WS-NEW'] }, taker, never);
      await reportToService(opened, taker, never);
      expect((await usageAt(there))[1]).toMatchObject({ machine_name: 'WS-042', ended_at: there.workstation.now });
      expect(opened.cache.read((reader) => [...reader.refusedUsage()])).toEqual({ ok: true, value: [] });
    });
  });

  it('of before anybody signed in, or of somebody else, is never told', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path } = await there.checkout();
      await imports(opened, path);
      runs(opened, there);
      await there.signsIn(opened);
      const uwes = runs(opened, there);
      const { taker } = await there.signsIn(opened, there.organization.administrator);
      const annas = runs(opened, there);
      await reportToService(opened, taker, never);
      expect((await usageAt(there)).map(({ id }) => id)).toEqual([annas]);
      const back = await there.signsIn(opened);
      await reportToService(opened, back.taker, never);
      expect((await usageAt(there)).map(({ id, member_id }) => [id, member_id])).toEqual([
        [uwes, there.organization.user],
        [annas, there.organization.administrator],
      ]);
    });
  });

  it.each(['before', 'after'] as const)('that was broken off %s the service had it is told again, and nothing twice', async (when) => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { taker } = await there.signsIn(opened);
      const ids = Array.from({ length: 450 }, () => {
        const session = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, modeler), name: null }));
        valueOf(recordSessionEnds(opened, [session], 'stopped'));
        return session.id;
      });
      for (const after of [1, 2, 1]) await reportToService(opened, breakingOff(taker, after, when), never);
      await reportToService(opened, taker, never);
      expect((await usageAt(there)).map(({ id }) => id)).toHaveLength(ids.length);
      expect(new Set((await usageAt(there)).map(({ id }) => id))).toEqual(new Set(ids));
    });
  });

  it('that the service refuses is kept with its reason and not told again; nothing else is held up by it', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { taker } = await there.signsIn(opened);
      // Recorded while the clock was years ahead: it has not begun yet for the service.
      const early = runs(opened, there);
      const wrong = valueOf(recordSessionBegin(opened, { id: 'no-guid-at-all', decision: decisionOf(opened, modeler), name: null }));
      const later = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, modeler), name: null }));
      there.workstation.passes(duration(10, DAY));
      const ahead = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, modeler), name: null }));
      const sent: number[] = [];
      const counting: ReportTaker = { ...taker, sendUsage: (sessions, signal) => (sent.push(sessions.length), taker.sendUsage(sessions, signal)) };
      await reportToService(opened, counting, never);
      expect((await usageAt(there)).map(({ id }) => id)).toEqual([early, later.id]);
      expect(opened.cache.read((reader) => reader.refusedUsage())).toEqual({ ok: true, value: new Map([['session-time-wrong', 1], ['bad-request', 1]]) });
      expect([wrong.id, ahead.id]).toHaveLength(2);
      const { length } = sent;
      await reportToService(opened, counting, never);
      expect(sent).toHaveLength(length);
    });
  });
});

describe('receipts', () => {
  it('of cleared checkouts reach the service that made them, once, and the history says so', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path, checkoutId } = await there.checkout();
      await imports(opened, path);
      clears(opened, parseCheckoutId(checkoutId)!);
      there.passes(MINUTE);
      const { taker } = await there.signsIn(opened);
      await reportToService(opened, breakingOff(taker, 1, 'after'), never);
      expect(kinds(opened)).not.toContain('receipt-taken');
      await reportToService(opened, taker, never);
      await reportToService(opened, taker, never);
      expect(await receiptsAt(there)).toEqual([{ checkout_id: checkoutId }]);
      expect(valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'receipt-taken')).toMatchObject([
        { checkoutId, details: { applications: ['Demo Modeler'], checkedInBy: 'administrator' } },
      ]);
    });
  });

  it('of an account without maintenance are the check-in, also where the first answer was lost', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path, checkoutId } = await there.checkout({ applications: [VIEWER] });
      await imports(opened, path);
      clears(opened, parseCheckoutId(checkoutId)!);
      const { taker } = await there.signsIn(opened);
      await reportToService(opened, breakingOff(taker, 1, 'after'), never);
      await reportToService(opened, taker, never);
      expect(valueOf(readHistory(opened, null)).find(({ kind }) => kind === 'receipt-taken')).toMatchObject({ checkoutId, details: { checkedInBy: 'receipt' } });
      expect(await there.organization.store.reading.selectFrom('checkout').select('checked_in_at').execute()).toEqual([{ checked_in_at: there.workstation.now }]);
    });
  });

  it('are not sent to another organisation, and what one refuses for good is not sent again', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path, checkoutId } = await there.checkout();
      await imports(opened, path);
      clears(opened, parseCheckoutId(checkoutId)!);
      const { taker } = await there.signsIn(opened);
      await there.organization.store.change(there.organization.organizationId, async (change) => {
        await change.deleteFrom('checkout_application').where('checkout_id', '=', checkoutId).execute();
        await change.updateTable('checkout').set({ machine_name: 'ANOTHER' }).where('id', '=', checkoutId).execute();
      });
      await reportToService(opened, taker, never);
      expect(valueOf(readHistory(opened, null)).find(({ kind }) => kind === 'receipt-refused')).toMatchObject({ details: { code: 'receipt-machine-differs' } });
      let sent = 0;
      await reportToService(opened, { ...taker, sendReceipt: (...given) => ((sent += 1), taker.sendReceipt(...given)) }, never);
      expect(sent).toBe(0);
    });
  });

  it('and usage stay where the service is down, or does not know the caller, and go on later', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path, checkoutId } = await there.checkout();
      await imports(opened, path);
      clears(opened, parseCheckoutId(checkoutId)!);
      const { taker } = await there.signsIn(opened);
      const id = runs(opened, there);
      const nobody = createServiceClient({ serviceUrl: 'http://127.0.0.1:9', send: createHttp({ proxy: 'none', environment: {} }) });
      await reportToService(opened, serviceReports(nobody, 'token'), never);
      await reportToService(opened, serviceReports(there.client, 'lst_not-a-token'), never);
      expect([await receiptsAt(there), await usageAt(there)]).toEqual([[], []]);
      await reportToService(opened, taker, never);
      expect([await receiptsAt(there), (await usageAt(there)).map((one) => one.id)]).toEqual([[{ checkout_id: checkoutId }], [id]]);
    });
  });
});

describe('the list beside a policy', () => {
  it('ends a checkout that was checked in, and an older list, a broken one or none changes nothing', async () => {
    const there = await both();
    await there.workstation.use(async (opened) => {
      const { path, checkoutId } = await there.checkout();
      await imports(opened, path);
      const before = await there.signsIn(opened);
      // The first list of an issuer ends nothing, and is news all the same: how new what is known is.
      expect(before.accepted).toMatchObject({ ok: true, followed: { outcome: 'accepted', ends: [] } });
      expect(await acceptRevocationsBeside(opened, before.revocations)).toMatchObject({ outcome: 'unchanged' });
      expect(statusOf(opened, modeler)).toBe('Ok covered-by-checkout');
      there.passes(MINUTE);
      await there.organization.store.change(there.organization.organizationId, (change) => checkIn(change, { ...there.organization.deed(), now: there.workstation.now }, checkoutId, null));
      // As beside the policy of an older service, which does not name its list.
      const after = valueOf(await there.client.policy(await there.tokenOf(there.organization.user), beginPolicyRequest(opened).nonce, AbortSignal.timeout(20_000)));
      expect(await acceptRevocationsBeside(opened, after.revocations)).toMatchObject({ outcome: 'accepted', ends: [{ checkoutId }] });
      expect(valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'revocations-accepted')).toHaveLength(1);
      expect(statusOf(opened, modeler)).not.toBe('Ok covered-by-checkout');
      const entries = valueOf(readHistory(opened, null)).length;
      expect(await acceptRevocationsBeside(opened, before.revocations)).toMatchObject({ outcome: 'unchanged' });
      const broken = Buffer.from(after.revocations);
      broken[broken.length - 20]! ^= 1;
      expect(await acceptRevocationsBeside(opened, broken)).toMatchObject({ outcome: 'refused' });
      for (const bytes of [Buffer.from(''), Buffer.from('null'), Buffer.alloc(1_000, 'x')]) expect(await acceptRevocationsBeside(opened, bytes)).toMatchObject({ outcome: 'refused' });
      expect(valueOf(readHistory(opened, null))).toHaveLength(entries);
      expect(statusOf(opened, modeler)).not.toBe('Ok covered-by-checkout');
    });
  });
});
