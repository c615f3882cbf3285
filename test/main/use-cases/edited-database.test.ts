import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, minus, plus, type Duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import { checkHealth } from '#main/use-cases/diagnostics/health.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { askToStart, continueOffline, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, clears, decisionOf, imports, outcomes, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const DEADLINE = plus(START, duration(168, HOUR));
const IN_POLICY = 3000;
const policy = { entitlements: [anEntitlement({ productId: product(IN_POLICY) })] };

let workstation: Workstation;
let cleared: string;
beforeEach(async () => {
  workstation = new Workstation();
  cleared = workstation.brings('cleared.belic', aBelic({ checkoutId: checkoutIdOf(2) }));
  const live = workstation.brings('live.belic', aBelic({ applications: [anApplication({ productId: product(2001) })] }));
  await workstation.use(async (opened) => {
    await imports(opened, live, cleared, workstation.brings('list.jwt', aRevocationList({ checkouts: [] })));
    signsIn(opened, minus(START, DAY), { policy });
  });
});
afterEach(() => {
  workstation.remove();
});

/** Clears, signs in and goes offline: what the edits must not undo. */
async function clearsAndGoesOffline(): Promise<void> {
  await workstation.use((opened) => {
    clears(opened, checkoutIdOf(2));
    signsIn(opened, START, { policy });
    valueOf(dismissSignIn(opened, about(IN_POLICY)));
    valueOf(continueOffline(opened, about(IN_POLICY)));
  });
}

/** Does with the database what somebody with an SQLite shell can. */
function edits<Value>(work: (database: Database.Database) => Value): Value {
  const database = new Database(join(workstation.profile, 'entitlements.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** The same edit as one statement. */
const runs = (sql: string) => (): void => {
  edits((database) => database.exec(sql));
};

describe('an edited database', () => {
  it.each<[string, () => void]>([
    ['tombstones deleted', runs('DELETE FROM ended')],
    ['tombstones turned to another id', runs(`UPDATE ended SET line = replace(line, '000000000002', '000000000099')`)],
    ['the clock record deleted', runs('DELETE FROM clock_record')],
    ['the clock record renumbered', runs('UPDATE clock_record SET sequence = 999999')],
    ['the begun grace period forgotten', runs('DELETE FROM remembered')],
    ['garbage remembered', runs(`UPDATE remembered SET text = '{"at":1e400,"x":[' `)],
    ['the newest revocation list dated to the year 5000', runs('UPDATE revocation_list SET issued_at = 95617584000000')],
    ['a history of no date', runs(`UPDATE activity SET at = 9223372036854775807, kind = 'x', details = '{"until":1e999}'`)],
    ['the history deleted', runs('DELETE FROM activity')],
    ['a license renamed', runs(`UPDATE license SET checkout_id = 'x'`)],
    ['a license that ends later', runs('UPDATE license SET expires_at = expires_at + 86400000')],
    ['the profile row deleted', runs('DELETE FROM profile')],
  ])('(%s) gives no license and no grace, moves no time and throws nowhere', async (_, edit) => {
    await clearsAndGoesOffline();
    edit();
    workstation.passes(HOUR);
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, cleared)).toEqual(['refused cleared-earlier']);
      expect(decisionOf(opened).mayRun).toBe(false);
      expect(statusOf(opened, about(2001))).toBe('Ok covered-by-checkout');
      const grace = decisionOf(opened, about(IN_POLICY));
      expect({ status: grace.status, isLonger: (grace.until ?? 0) > DEADLINE }).toEqual({ status: expect.stringMatching(/Offline|Expired|NotEntitled/) as string, isLonger: false });
      expect(valueOf(decideStatus(opened, null)).now).toBe(workstation.now);
      valueOf(askToStart(opened, about(IN_POLICY)));
      for (const { at } of valueOf(readHistory(opened, null))) expect(new Date(at).toISOString()).not.toBe('');
    });
    expect((await checkHealth(workstation.surroundings())).length).toBeGreaterThan(0);
  });

  it('with the policy document of an earlier sign-in, and nothing else, gives its grace to nobody', async () => {
    const older = edits((database) => database.prepare<[], { bytes: Buffer; stored_at: number }>('SELECT bytes, stored_at FROM policy').get());
    await workstation.use((opened) => signsIn(opened, START, { policy: { entitlements: [] } }));
    edits((database) => database.prepare('UPDATE policy SET bytes = ?, stored_at = ?').run(older?.bytes, older?.stored_at));
    workstation.passes(HOUR);
    await workstation.use((opened) => {
      valueOf(dismissSignIn(opened, about(IN_POLICY)));
      expect(decisionOf(opened, about(IN_POLICY))).toMatchObject({ mayRun: false, reason: 'offline-grace-used-up' });
    });
  });

  it('with the policy and clock record of an earlier sign-in gives its grace to nobody', async () => {
    const older = edits((database) => ({
      policy: database.prepare<[], { bytes: Buffer; stored_at: number }>('SELECT bytes, stored_at FROM policy').get(),
      clock: database.prepare<[], { sealed: string; sequence: number }>('SELECT sealed, sequence FROM clock_record').get(),
    }));
    await clearsAndGoesOffline();
    workstation.passes(duration(7, DAY));
    expect(await workstation.use((opened) => statusOf(opened, about(IN_POLICY)))).toBe('Expired offline-grace-ended');
    edits((database) => {
      database.prepare('UPDATE policy SET bytes = ?, stored_at = ?').run(older.policy?.bytes, older.policy?.stored_at);
      database.prepare('UPDATE clock_record SET sealed = ?, sequence = sequence + 5').run(older.clock?.sealed);
    });
    workstation.restarts(0 as Duration);
    workstation.wall = START;
    const decision = await workstation.use((opened) => decisionOf(opened, about(IN_POLICY)));
    expect(decision).toMatchObject({ status: 'Expired', reason: 'offline-grace-used-up' });
  });

  it('that had to be repaired keeps the time it knew, and says until the next sign-in that the clock record was lost', async () => {
    await clearsAndGoesOffline();
    for (let half = 0; half < 4; half += 1) {
      workstation.passes(duration(12, HOUR));
      await workstation.use((opened) => decisionOf(opened));
    }
    runs('DELETE FROM profile')();
    workstation.restarts(0 as Duration);
    workstation.wall = minus(START, duration(9, DAY));
    for (const opening of ['first', 'second']) {
      const { now, reason } = await workstation.use((opened) => ({ now: valueOf(decideStatus(opened, null)).now, reason: decisionOf(opened, about(IN_POLICY)).reason }));
      expect({ opening, now, reason }).toEqual({ opening, now: workstation.now, reason: 'offline-grace-used-up' });
      const clock = (await checkHealth(workstation.surroundings())).find(({ check }) => check === 'clock');
      expect({ opening, state: clock?.state }).toEqual({ opening, state: 'attention' });
      workstation.wall = workstation.now;
      expect((await checkHealth(workstation.surroundings())).find(({ check }) => check === 'clock')).toMatchObject({ code: 'clock-record-lost' });
    }
    await workstation.use((opened) => signsIn(opened, workstation.now, { policy }));
    expect((await checkHealth(workstation.surroundings())).find(({ check }) => check === 'clock')?.state).toBe('good');
    expect(await workstation.use((opened) => statusOf(opened, about(IN_POLICY)))).toBe('Ok confirmed-recently');
  });
});
