import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { service as runService } from '../service/support/service-process.ts';
import { DemonstrationPlace } from './support/demonstration-place.ts';

interface Checkout {
  readonly state: string;
  readonly country: string;
  readonly extends: string | null;
  readonly hasMaintenance: boolean;
}

describe('the organisation of a demonstration', () => {
  test('has people of two countries, checkouts of every state, and a history that verifies', async () => {
    const { root, service } = await DemonstrationPlace.make();
    const { signIns } = JSON.parse(readFileSync(join(root, 'service', 'control.json'), 'utf8')) as { readonly signIns: Readonly<Record<string, { readonly email: string; readonly token: string }>> };
    const { token = '' } = Object.values(signIns).find(({ email }) => email === 'admin@demo.example') ?? {};
    const ask = async (path: string): Promise<unknown> => (await fetch(`${service}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
    const { checkouts } = (await ask('/v1/checkouts?limit=500')) as { readonly checkouts: readonly Checkout[] };
    expect(new Set(checkouts.map(({ state }) => state))).toEqual(new Set(['active', 'expired', 'cleared', 'checked-in', 'checked-in-unconfirmed']));
    expect(new Set(checkouts.map(({ country }) => country))).toEqual(new Set(['PL', 'DE']));
    expect(checkouts.filter((one) => one.extends !== null)).toHaveLength(1);
    expect(checkouts.filter(({ hasMaintenance }) => !hasMaintenance).map(({ state }) => state).sort()).toEqual(['active', 'checked-in']);
    // Commands work on it while it answers requests.
    const { exitCode } = await runService({ SERVICE_DATA_DIR: join(root, 'service') }, ['audit', 'verify']);
    expect(exitCode).toBe(0);
  });

  test('is in no other program: the service that others run has nothing of it', () => {
    const partOf = (name: string): string => {
      const program = bundledProgram(name);
      const part = /[\w-]+\.cjs/.exec(readFileSync(program, 'utf8'))?.[0] ?? '';
      return readFileSync(join(dirname(program), 'parts', part), 'utf8');
    };
    expect(partOf('demonstration-service')).toContain('demo.example');
    expect(partOf('service')).not.toContain('demo.example');
  });
});
