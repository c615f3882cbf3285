import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisionEventSchema } from '#core/contract/gate/from-gate.ts';
import { DAY, duration, HOUR, MINUTE, plus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { aCheckout } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { about, clears, imports, signsIn } from '../use-cases/answers.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { START } from '../use-cases/workstation.ts';
import type { GateClient, Said } from './support/gate-client.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
beforeEach(() => {
  here = new GateHere();
});
afterEach(() => here.remove());

const imported = () => here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
const cleared = () => here.workstation.use((opened) => void clears(opened, aCheckout().checkoutId));
const subscribe = (client: GateClient) => client.asks({ id: 5, request: 'subscribe', productId: 1003 });

async function nextOf(client: GateClient): Promise<Said> {
  const event = decisionEventSchema.parse(await client.event(5));
  const { status, reason, until } = event.decision;
  return { status, reason, until, mustSaveBy: event.mustSaveBy };
}

describe('a subscription', () => {
  it('gives the decision, and says when another process imports or clears the license', async () => {
    const client = await here.client();
    expect(await subscribe(client)).toMatchObject({ id: 5, ok: true, decision: { status: 'NotEntitled' } });
    await imported();
    expect(await nextOf(client)).toMatchObject({ status: 'Ok', reason: 'covered-by-checkout', mustSaveBy: null });
    await cleared();
    expect(await nextOf(client)).toEqual({ status: 'NotEntitled', reason: 'checkout-cleared', until: null, mustSaveBy: null });
  });

  it('says when a sign-in is required, and when the seven days end', async () => {
    await here.workstation.use((opened) => signsIn(opened, START));
    const client = await here.client();
    expect(await subscribe(client)).toMatchObject({ decision: { status: 'Ok', reason: 'confirmed-recently' } });
    here.workstation.passes(duration(241, MINUTE));
    expect(await nextOf(client)).toMatchObject({ status: 'Offline', reason: 'offline-grace' });
    here.workstation.passes(duration(168, HOUR));
    expect(await nextOf(client)).toMatchObject({ status: 'Expired', reason: 'offline-grace-ended' });
    await here.workstation.use((opened) => signsIn(opened, here.workstation.now));
    expect(await nextOf(client)).toMatchObject({ status: 'Ok', reason: 'confirmed-recently' });
  });

  it('says when offline use is forbidden and the sign-in has to be confirmed', async () => {
    await here.workstation.use((opened) => signsIn(opened, START, { policy: { defaultQualifiers: [] } }));
    const client = await here.client();
    await subscribe(client);
    here.workstation.passes(duration(241, MINUTE));
    expect(await nextOf(client)).toMatchObject({ status: 'DisabledByPolicy' });
  });

  it('tells everyone who asked, each by the id that asked, and nothing to whom nothing changes', async () => {
    const [first, second] = [await here.client(), await here.client()];
    await first.asks({ id: 1, request: 'subscribe', productId: 1003 });
    await first.asks({ id: 2, request: 'subscribe', productId: 4100 });
    await second.asks({ id: 9, request: 'subscribe', productId: 1003 });
    await imported();
    expect(await first.event(1)).toMatchObject({ decision: { status: 'Ok' } });
    expect(await second.event(9)).toMatchObject({ decision: { status: 'Ok' } });
    // The same answer of another moment is no event: the clearing is the next that comes.
    here.workstation.passes(duration(2, MINUTE));
    await here.workstation.use((opened) => dismissSignIn(opened, about(4100)));
    await cleared();
    expect(await first.event(1)).toMatchObject({ decision: { status: 'NotEntitled' } });
    expect(first.untaken).toEqual([]);
  });

  it('keeps its id until the connection ends', async () => {
    const client = await here.client();
    await subscribe(client);
    expect(await client.asks({ id: 5, request: 'status', productId: 1003 })).toMatchObject({ error: { code: 'id-in-use' } });
  });

  it('is one of 64 of a connection at most', async () => {
    const client = await here.client();
    for (let id = 0; id < 64; id++) expect(await client.asks({ id, request: 'subscribe', productId: 1003 })).toMatchObject({ ok: true });
    expect(await client.asks({ id: 64, request: 'subscribe', productId: 1003 })).toMatchObject({ error: { code: 'too-many-requests' } });
  });
});

describe('a running application that loses its right', () => {
  it('is told until when it must have saved, an hour on, and that it has it back', async () => {
    await imported();
    const client = await here.client();
    await subscribe(client);
    expect(await client.asks({ id: 6, request: 'start', productId: 1003 })).toMatchObject({ ok: true });
    here.workstation.passes(duration(3, HOUR));
    await cleared();
    const mustSaveBy = formatIsoInstant(plus(here.workstation.now, duration(60, MINUTE)));
    expect(await nextOf(client)).toMatchObject({ status: 'NotEntitled', mustSaveBy });
    await here.workstation.use((opened) => signsIn(opened, here.workstation.now));
    expect(await nextOf(client)).toMatchObject({ status: 'Ok', mustSaveBy: null });
  });

  it('is not told so without a session, nor for a session of another connection', async () => {
    await imported();
    const [client, other] = [await here.client(), await here.client()];
    await subscribe(client);
    await other.asks({ id: 1, request: 'start', productId: 1003 });
    await cleared();
    expect(await nextOf(client)).toMatchObject({ status: 'NotEntitled', mustSaveBy: null });
  });

  it('learns of it also where it subscribes afterwards, by the moment of the loss', async () => {
    await here.workstation.use((opened) => signsIn(opened, START));
    const client = await here.client();
    await client.asks({ id: 6, request: 'start', productId: 1003 });
    await client.asks({ id: 7, request: 'subscribe', productId: 1003 });
    here.workstation.passes(duration(8, DAY));
    const lost = await client.event(7);
    expect(lost).toMatchObject({ decision: { status: 'Expired' } });
    here.workstation.passes(duration(10, MINUTE));
    await subscribe(client);
    expect(await client.event(5)).toMatchObject({ mustSaveBy: lost['mustSaveBy'] });
  });
});
