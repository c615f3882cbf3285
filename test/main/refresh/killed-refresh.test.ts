import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { refreshAlone } from '#main/use-cases/refresh/refresh-alone.ts';
import { recordSessionBegin, recordSessionEnds } from '#main/use-cases/sessions/record-session.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { MODELER, VIEWER } from '../../service/support/organization.ts';
import { clears, decisionOf, imports, statusOf, valueOf } from '../use-cases/answers.ts';
import { hostileFront, type Manner } from './hostile-front.ts';
import { both, type Both } from './reported.ts';

const PROCESS = fileURLToPath(new URL('./refreshing-process.ts', import.meta.url));

/** Starts a process that refreshes; it ends with the test at the latest. */
function refreshes({ workstation, organization }: Both, serviceUrl: string, token: string) {
  const child = spawn(process.execPath, [PROCESS, serviceUrl, token, organization.user], {
    env: {
      ...process.env,
      ...workstation.environment(),
      LICENSING_NOW: formatIsoInstant(workstation.now),
      NODE_NO_WARNINGS: '1',
      NODE_COMPILE_CACHE: join(tmpdir(), 'licensing-client-test-compile-cache'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, ended: once(child, 'close').then(() => lines) };
}

describe('a refresh that is killed', () => {
  it('at every step loses nothing, doubles nothing, and the next one goes on', { timeout: 120_000 }, async () => {
    const there = await both();
    const front = await hostileFront(there.service.url);
    const token = await there.tokenOf(there.organization.user, duration(30, DAY));
    const checkouts = await Promise.all([{}, { applications: [VIEWER] }].map((request) => there.checkout(request)));
    const sessions = await there.workstation.use(async (opened) => {
      await imports(opened, ...checkouts.map(({ path }) => path));
      await there.signsIn(opened);
      for (const { checkoutId } of checkouts) clears(opened, parseCheckoutId(checkoutId)!);
      return Array.from({ length: 230 }, () => {
        const session = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, MODELER), name: null }));
        valueOf(recordSessionEnds(opened, [session], 'stopped'));
        return session.id;
      });
    });
    there.passes(HOUR);
    // Before the service heard of it, and after it did and nobody heard its answer.
    for (const path of ['/v1/policy', '/v1/receipts', '/v1/usage']) {
      for (const manner of ['silent', 'swallows'] satisfies Manner[]) {
        [front.manner, front.only] = [manner, [path]];
        const isAsked = front.isAsked(path);
        const { child, ended } = refreshes(there, front.url, token);
        await isAsked;
        child.kill('SIGKILL');
        await ended;
        await there.workstation.use((opened) => {
          expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
        });
      }
    }
    [front.manner, front.only] = ['honest', []];
    expect((await refreshes(there, front.url, token).ended).at(-1)).toBe('refreshed');
    const { reading } = there.organization.store;
    const usage = (await reading.selectFrom('usage_session').select('id').execute()).map(({ id }) => id);
    expect(usage).toHaveLength(sessions.length);
    expect(new Set(usage)).toEqual(new Set(sessions));
    const receipts = (await reading.selectFrom('receipt').select('checkout_id').execute()).map((one) => one.checkout_id);
    expect(receipts).toHaveLength(2);
    expect(new Set(receipts)).toEqual(new Set(checkouts.map(({ checkoutId }) => checkoutId)));
    await there.workstation.use((opened) => {
      const taken = valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'receipt-taken');
      expect(new Set(taken.map(({ details }) => details['checkedInBy']))).toEqual(new Set(['administrator', 'receipt']));
      expect(taken).toHaveLength(2);
    });
    const { length } = front.asked;
    await refreshes(there, front.url, token).ended;
    expect(front.asked.slice(length)).toEqual(['/v1/policy']);
  });
});

describe('two processes of a profile', () => {
  it('ask once: who finds a refresh under way has what comes of it', async () => {
    const there = await both();
    const front = await hostileFront(there.service.url);
    const opened = [await there.workstation.open(), await there.workstation.open()];
    for (const one of opened) onTestFinished(one.close);
    valueOf(setServiceAddress(opened[0]!, front.url));
    await there.signsIn(opened[0]!);
    there.passes(HOUR);
    const token = await there.tokenOf(there.organization.user);
    const accesses = opened.map((value) => {
      const keeper = new TokenKeeper();
      keeper.keepAccess({ token, serviceUrl: front.url, userId: there.organization.user }, 86_400);
      return { profile: () => ({ ok: true, value }) as const, keeper, environment: {} };
    });
    const { signal } = new AbortController();
    front.manner = 'holds';
    const isAsked = front.isAsked('/v1/policy');
    const first = refreshAlone(accesses[0]!, signal);
    await isAsked;
    const second = refreshAlone(accesses[1]!, signal);
    front.release();
    expect(await first).toMatchObject({ ok: true, isSealed: true });
    expect(await second).toEqual({ ok: true, by: 'another' });
    expect(front.asked).toEqual(['/v1/policy']);
  });
});
