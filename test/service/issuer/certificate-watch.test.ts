import { expect, test } from 'vitest';
import { pino } from 'pino';
import { DAY, duration, instant, SECOND } from '#core/time/instant.ts';
import { createCertificateWarning, lookAtCertificates, signingWarning } from '#service/issuer/certificate-watch.ts';
import { createIssuers } from '#service/issuer/issuer.ts';
import { testOrganization } from '../support/organization.ts';
import { serve } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

onBothStores('a signing certificate that ends', ({ open }) => {
  test('is warned of thirty days before, in readiness, metrics and once a day in the log', async () => {
    const store = await open();
    expect(await lookAtCertificates(store.reading, MONDAY)).toEqual({ secondsLeft: null, warning: null });
    const { issuers } = await testOrganization(store);
    const { valid_until } = await store.reading.selectFrom('issuer').select('valid_until').executeTakeFirstOrThrow();
    const { ask, wait } = await serve(store, issuers);
    const metric = async () => Number(/^signing_certificate_seconds_left (-?\d+)$/m.exec(await (await ask('GET', '/metrics', null)).text())?.[1]);
    const ready = async () => (await ask('GET', '/readyz', null)).json();
    const untilWarned = valid_until - MONDAY - duration(30, DAY);
    wait(untilWarned as never);
    expect([await ready(), await metric()]).toEqual([{ ok: true }, (30 * DAY) / SECOND]);
    wait(SECOND);
    expect(await ready()).toEqual({ ok: true, warning: 'signing-certificate-ends-soon' });
    wait(duration(30, DAY));
    expect([await ready(), await metric()]).toEqual([{ ok: true, warning: 'signing-certificate-ended' }, -1]);

    const lines: string[] = [];
    const warn = createCertificateWarning(pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }));
    for (const at of [0, DAY / 2, DAY, DAY + 1]) {
      const now = instant(valid_until - duration(3, DAY) + at);
      warn(await lookAtCertificates(store.reading, now), now);
    }
    expect(lines.map((line) => (JSON.parse(line) as { warning: string; days: number }).days)).toEqual([3, 2]);
  });

  test('a key that cannot sign is said in readiness, although its certificate is good', async () => {
    const store = await open();
    const { issuers } = await testOrganization(store);
    expect(await signingWarning(store.reading, issuers, MONDAY)).toBeNull();
    const { ask } = await serve(store, createIssuers({ kind: 'file', path: '/nowhere/left-behind.pem' }));
    expect(await (await ask('GET', '/readyz', null)).json()).toEqual({ ok: true, warning: 'no-such-file' });
  });
});
