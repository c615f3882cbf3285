import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { findingsOf } from '#main/use-cases/diagnostics/health.ts';
import { serviceFinding } from '#main/use-cases/diagnostics/service-health.ts';
import { decisionOf, imports, signsIn, statusOf } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

const BEGUN = duration(5, HOUR);

describe('a policy of the computer', () => {
  it('that forbids offline use does nothing while online, and forbids once the grace period has begun', async () => {
    workstation.hasPolicies('{"OfflineUseForbidden": true}');
    await workstation.use((opened) => {
      signsIn(opened, START);
      expect(statusOf(opened)).toBe('Ok confirmed-recently');
      workstation.passes(BEGUN);
      expect(decisionOf(opened)).toMatchObject({ status: 'DisabledByPolicy', statusCode: 108, reason: 'offline-forbidden-on-this-computer' });
      expect(decisionOf(opened).evidence).toContainEqual({ fact: 'offline-forbidden-on-this-computer' });
    });
  });

  it('shortens the grace period and never lengthens it', async () => {
    for (const [text, days] of [['{"OfflineDays": 3}', 3], ['{"OfflineDays": 30}', 7], ['{"OfflineDays": "1"}', 7], [null, 7]] as const) {
      workstation.hasPolicies(text);
      await workstation.use((opened) => {
        signsIn(opened, START);
        workstation.passes(BEGUN);
        expect(decisionOf(opened), String(text)).toMatchObject({ status: 'Offline', until: plus(START, duration(days, DAY)) });
      });
      workstation.remove();
      workstation = new Workstation();
    }
  });

  it('of no offline days, or that forbids, ends no checkout', async () => {
    workstation.hasPolicies('{"OfflineUseForbidden": true, "OfflineDays": 0}');
    await workstation.use(async (opened) => {
      await imports(opened, workstation.brings('a.belic', aBelic()));
      workstation.passes(BEGUN);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
    });
  });

  it('that cannot be read counts as forbidding, is named, and holds no longer than it stays so', async () => {
    await workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(BEGUN);
      expect(statusOf(opened)).toBe('Offline offline-grace');
    });
    workstation.hasPolicies('{"OfflineDays": 3');
    await workstation.use((opened) => {
      expect(decisionOf(opened)).toMatchObject({ status: 'DisabledByPolicy', reason: 'computer-policy-unreadable', remedy: 'open-diagnostics' });
      expect(findingsOf(opened, { ok: true, value: opened })).toContainEqual({
        check: 'policies',
        state: 'bad',
        code: 'policies-unreadable',
        facts: { place: workstation.policyFile, cause: 'not-json' },
        problem: null,
      });
    });
    workstation.hasPolicies('{"OfflineDays": 3}');
    await workstation.use((opened) => expect(statusOf(opened)).toBe('Offline offline-grace'));
    workstation.hasPolicies(null);
    await workstation.use((opened) => expect(decisionOf(opened).until).toBe(plus(START, duration(7, DAY))));
  });

  it('that names a service or a proxy is shown with who set it', async () => {
    const managed = (text: string): Promise<ReturnType<typeof serviceFinding>> => {
      workstation.hasPolicies(text);
      return workstation.use((opened) => serviceFinding(opened.managedPolicy, { ok: true, value: opened }));
    };
    expect(await managed('{"OfflineDays": 3}')).toMatchObject({ state: 'good', code: 'service-none' });
    expect(await managed('{"ServiceUrl": "https://licensing.example", "Proxy": "none"}')).toMatchObject({
      state: 'good',
      code: 'service-set',
      facts: { address: 'https://licensing.example', proxy: 'none' },
    });
  });
});
