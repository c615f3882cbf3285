import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { RepairReport } from '#main/entitlement-cache/repair/replace-database.ts';
import { checkoutIdOf, NOW, type CacheMaterial } from './cache-material.ts';
import { read, withCache } from './open-test-cache.ts';

/** What a profile's child processes said so far. */
export class Acknowledged {
  readonly imported = new Set<number>();
  readonly clearTried = new Set<number>();
  readonly cleared = new Set<number>();
  sealed = 0;

  hear(line: string): void {
    const [word, operation, argument] = line.split(' ');
    const number = Number(argument);
    if (operation === 'clear' && word === 'try') this.clearTried.add(number);
    if (word !== 'done') return;
    if (operation === 'import') this.imported.add(number);
    if (operation === 'clear') this.cleared.add(number);
    if (operation === 'seal') this.sealed = number;
  }
}

/** Opens a profile and holds it against everything that was acknowledged; gives what had to be repaired. */
export function expectEverythingAcknowledged(profile: string, material: CacheMaterial, said: Acknowledged): readonly RepairReport[] {
  const repairs = withCache(profile, material.trust, (cache) => {
    read(cache, (reader) => {
      const licenses = reader.licenses();
      expect(licenses.filter((stored) => stored.state === 'refused')).toEqual([]);
      const stored = new Set(licenses.map((one) => (one.state === 'authentic' ? one.license.checkout.checkoutId : '')));
      const known = reader.knownCheckouts();
      const lost = [...said.imported].filter((index) => !said.clearTried.has(index) && !stored.has(checkoutIdOf(index)));
      expect({ lost }).toEqual({ lost: [] });
      for (const index of said.cleared) {
        expect(known.clearedAt(checkoutIdOf(index))).toBe(NOW);
        expect(stored.has(checkoutIdOf(index))).toBe(false);
      }
      for (const { checkoutId, receipt, sealHolds } of reader.clearedCheckouts()) {
        const whole = { checkoutId, receipt: `receipt ${String(Number(checkoutId.slice(-12)))}`, sealHolds: true };
        expect({ checkoutId, receipt, sealHolds }).toEqual(whole);
        expect(known.isStored(checkoutId)).toBe(false);
      }
      const clock = reader.clockRecord();
      if (said.sealed > 0 && cache.repairs.length === 0) {
        expect(clock.state === 'held' ? Number(clock.text) : clock).toBeGreaterThanOrEqual(said.sealed);
      }
    });
    return cache.repairs;
  });
  // What a crash leaves half written is written over or removed in time, never piled up.
  expect(readdirSync(profile).filter((name) => /tmp|new/.test(name)).length).toBeLessThan(8);
  return repairs;
}
