import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { licenseFor } from './support/fixture-files.ts';
import type { StatusJson } from './support/json-forms.ts';
import { machineWithOwnEtc, type OwnMachine } from './support/own-etc.ts';
import { ALICE, asUser, BOB } from './support/private-mounts.ts';
import type { Circumstances } from './support/workplace.ts';

interface Machine extends OwnMachine {
  /** What the machine has at `/etc/licensing-client`, as this test can reach it. */
  readonly shared: string;
  readonly alice: Circumstances;
  readonly bob: Circumstances;
}

/** A machine with an `/etc` of its own, a trusted issuer, and two users. */
async function machine(skip: TestContext['skip']): Promise<Machine> {
  const own = await machineWithOwnEtc(skip);
  const shared = join(own.etc, 'licensing-client');
  for (const name of ['trust.d', 'import.d']) mkdirSync(join(shared, name), { recursive: true, mode: 0o755 });
  writeFileSync(join(shared, 'trust.d', 'example.json'), formatTrustEntry(fixtureIssuer().trustEntry), { mode: 0o644 });
  const user = (id: number): Circumstances => {
    const home = join(own.folder, String(id));
    mkdirSync(home);
    chownSync(home, id, id);
    return { trust: null, profile: join(home, 'profile'), ...asUser(id, own.mounts) };
  };
  return { ...own, shared, alice: user(ALICE), bob: user(BOB) };
}

describe.concurrent('the import folder of the whole machine', () => {
  it('brings the license to each user of the machine at their next start, once, and tells each of them', async ({ skip }) => {
    const { licensing, shared, alice, bob } = await machine(skip);
    const file = join(shared, 'import.d', 'modeler.belic');
    writeFileSync(file, licenseFor('belic', 1001), { mode: 0o644 });
    for (const user of [alice, bob]) {
      // A program that asks gets its answer, and leaves the news for a person.
      const asked = await licensing(['status', '--product', '1001', '--json'], user);
      expect({ exitCode: asked.exitCode, stderr: asked.stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(asked.json<StatusJson>().decisions).toMatchObject([{ status: 'Ok', reason: 'covered-by-checkout' }]);
      const first = await licensing(['status'], user);
      expect(first.exitCode).toBe(0);
      expect(first.stderr).toMatch(/^From your organisation's folder\nImported: .+, until /);
      const second = await licensing(['status'], user);
      expect(second.stderr).toBe('');
      const history = await licensing(['history'], user);
      expect(history.stdout).toContain("was imported from your organisation's folder (import.d/modeler.belic)");
    }
    // What one of them clears is not brought back, and stays with the other.
    expect((await licensing(['clear', checkoutIdOf(1001), '--yes'], alice)).exitCode).toBe(0);
    const cleared = await licensing(['status', '--product', '1001', '--json'], alice);
    expect(cleared.json<StatusJson>().decisions).toMatchObject([{ reason: 'checkout-cleared' }]);
    expect((await licensing(['status', '--product', '1001', '--json'], bob)).exitCode).toBe(0);

    // Whoever can write there besides administrators could have laid anything down.
    chmodSync(join(shared, 'import.d'), 0o777);
    writeFileSync(join(shared, 'import.d', 'other.belic'), licenseFor('belic', 1002), { mode: 0o644 });
    expect((await licensing(['status', '--product', '1002'], bob)).exitCode).toBe(20);
    const health = await licensing(['diagnose', '--json'], bob);
    expect(health.json<{ findings: unknown[] }>().findings).toContainEqual(
      expect.objectContaining({ check: 'import-folder', state: 'bad', code: 'import-folder-refused' }),
    );
  });

  it('is under the policy of the machine, which a user cannot write and root’s file alone settles', async ({ skip }) => {
    const { licensing, shared, alice } = await machine(skip);
    const policy = join(shared, 'policy.json');
    writeFileSync(policy, JSON.stringify({ OfflineDays: 3, Language: 'de', Updates: 'sometimes' }), { mode: 0o644 });
    const whoami = await licensing(['whoami', '--json'], alice);
    expect(whoami.json()).toMatchObject({
      policies: [
        { name: 'OfflineDays', value: '3', setBy: 'computer-policy', place: '/etc/licensing-client/policy.json' },
        { name: 'Language', value: 'de', setBy: 'computer-policy' },
      ],
    });
    const people = await licensing(['whoami'], alice);
    expect(people.stdout).toContain('OfflineDays: 3 (computer-policy)');
    const findings = async (): Promise<unknown> => {
      const health = await licensing(['diagnose', '--json'], alice);
      const all = health.json<{ findings: readonly { check: string; state: string; code: string }[] }>().findings;
      return all.filter(({ check }) => check === 'policies').map(({ state, code }) => `${state} ${code}`);
    };
    expect(await findings()).toEqual(['good policies-in-force', 'attention policy-value-wrong']);
    chmodSync(policy, 0o666);
    expect(await findings()).toEqual(['bad policy-layer-not-counted']);
    chmodSync(policy, 0o600);
    expect(await findings()).toEqual(['bad policies-unreadable']);
    rmSync(policy);
    expect(await findings()).toEqual(['good policies-none']);
  });
});
