import { describe, expect, it, onTestFinished } from 'vitest';
import { decisionEventSchema } from '#core/contract/gate/from-gate.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { serveGate, type GateOptions } from '#main/application-gate/serve-gate.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { putOrganizationSettings } from '#service/entitlements/organization-settings.ts';
import { connectsTo } from '../application-gate/support/gate-client.ts';
import { valueOf } from '../use-cases/answers.ts';
import { hostileFront } from './hostile-front.ts';
import { both } from './reported.ts';

const MODELER = 4100;

/** A workstation that signed in five hours ago, and the gate of its profile. */
async function gateOfSignedIn(options: { readonly requiresSignIn?: boolean } & Partial<GateOptions> = {}) {
  const there = await both();
  const { organization, workstation } = there;
  if (options.requiresSignIn === true) {
    await organization.store.change(organization.organizationId, (change) => putOrganizationSettings(change, organization.deed(), { requiresSignIn: true }));
  }
  const front = await hostileFront(there.service.url);
  await workstation.use(async (opened) => {
    valueOf(setServiceAddress(opened, front.url));
    await there.signsIn(opened);
  });
  there.passes(duration(5, HOUR));
  const keeper = new TokenKeeper();
  keeper.keepAccess({ token: await there.tokenOf(organization.user, duration(30, DAY)), serviceUrl: front.url, userId: organization.user }, 86_400);
  const serve = async () => {
    const gate = await serveGate({ surroundings: workstation.surroundings(), environment: workstation.environment(), texts: createTexts('en', { timeZone: 'UTC' }), stays: true, keeper, ...options });
    if (gate.outcome !== 'serving') throw new Error(JSON.stringify(gate));
    onTestFinished(() => gate.end());
    return { gate, client: async () => (await connectsTo(gate.address)).hello() };
  };
  return { ...there, front, serve };
}

describe('a gate', () => {
  it('refreshes while nobody has a window open, and its subscriptions hear of it', async () => {
    const { front, serve, passes } = await gateOfSignedIn();
    front.manner = 'holds';
    const isAsked = front.isAsked('/v1/policy');
    const { client } = await serve();
    const asking = await client();
    expect(await asking.asks({ id: 5, request: 'subscribe', productId: MODELER })).toMatchObject({ decision: { status: 'Offline' } });
    await isAsked;
    // Answered at once, although the service is silent.
    expect(await asking.asks({ id: 6, request: 'status', productId: MODELER })).toMatchObject({ decision: { status: 'Offline' } });
    front.release();
    expect(decisionEventSchema.parse(await asking.event(5)).decision).toMatchObject({ status: 'Ok', reason: 'confirmed-recently' });
    const isDue = front.isAsked('/v1/policy');
    passes(duration(3, HOUR));
    await isDue;
    asking.breaks();
  });

  it('confirms the sign-in before a start is refused, where offline use is forbidden', async () => {
    const { serve, front } = await gateOfSignedIn({ requiresSignIn: true });
    front.manner = 'holds';
    const { client } = await serve();
    const asking = await client();
    expect(await asking.asks({ id: 1, request: 'status', productId: MODELER })).toMatchObject({ decision: { status: 'DisabledByPolicy' } });
    const isAsked = front.isAsked('/v1/policy');
    const started = asking.asks({ id: 2, request: 'start', productId: MODELER, prompt: 'none' });
    await isAsked;
    front.release();
    expect(await started).toMatchObject({ ok: true, decision: { status: 'Ok', reason: 'confirmed-recently' } });
    asking.breaks();
  });

  it('that nobody needs ends, also while a service that never answers is asked', async () => {
    const { serve, front } = await gateOfSignedIn({ stays: false, idleAfter: 1_500 });
    front.manner = 'silent';
    const isAsked = front.isAsked('/v1/policy');
    const { gate } = await serve();
    await isAsked;
    expect(await gate.ended).toBe('idle');
  });
});
