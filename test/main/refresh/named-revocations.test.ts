import { expect, onTestFinished, test } from 'vitest';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { imports, statusOf } from '../use-cases/answers.ts';
import { MODELER } from '../../service/support/organization.ts';
import { both } from './reported.ts';

const { signal } = new AbortController();

test('a policy whose list is kept back, or another, confirms nothing; with its list it ends what was checked in, at once', async () => {
  const there = await both();
  const { organization: { store, organizationId, deed, user }, client, workstation } = there;
  const opened = await workstation.open();
  onTestFinished(opened.close);
  const { revocations: earlier } = await there.signsIn(opened);
  const { path, checkoutId } = await there.checkout();
  await imports(opened, path);
  there.passes(duration(5, HOUR));
  expect(statusOf(opened, MODELER)).toBe('Ok covered-by-checkout');
  await store.change(organizationId, (change) => checkIn(change, deed(duration(5, HOUR)), checkoutId, null));

  const token = await there.tokenOf(user, duration(30, DAY));
  const request = beginPolicyRequest(opened);
  const answer = await client.policy(token, request.nonce, signal);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { policy, revocations } = answer.value;
  const changed = Buffer.from(revocations).fill('A', 300, 301);
  for (const [list, problem] of [[null, 'missing'], [Buffer.alloc(0), 'missing'], [earlier, 'another'], [changed, 'another']] as const) {
    for (const owner of ['user-signed-in', { signedIn: null }] as const) {
      expect(acceptPolicy(opened, request, policy, owner, list)).toEqual({ ok: false, refused: { ok: false, code: 'revocations-differ', facts: { problem } } });
    }
    expect(statusOf(opened, MODELER)).toBe('Ok covered-by-checkout');
  }
  expect(acceptPolicy(opened, request, policy, 'user-signed-in', revocations)).toMatchObject({ ok: true, followed: { outcome: 'accepted', ends: [{ checkoutId }] } });
  expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
});
