import { describe, expect, it } from 'vitest';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { importFolderFindings } from '#main/use-cases/diagnostics/import-folder-health.ts';
import type { Surroundings } from '#main/use-cases/open-profile.ts';

const CLOSED = { ok: false, code: 'profile-locked', facts: {} } as const;

function foundBeside(settings: ManagedPolicy['settings']) {
  const beside = { managedPolicy: { settings, problems: [], places: [] }, overrides: { policyFile: null } } as unknown as Surroundings;
  return importFolderFindings(beside, CLOSED as never, { state: 'absent' });
}

describe('the folder of license files that is not there', () => {
  it('needs somebody where a policy names it', () => {
    const folder = '/srv/licenses';
    expect(foundBeside({ ImportFolder: { value: folder, origin: 'computer', place: '/etc/licensing-client/policy.json' } })).toEqual([
      { check: 'import-folder', state: 'attention', code: 'import-folder-missing', facts: { folder }, problem: null },
    ]);
  });

  it('is as it should be where it is the computer’s own', () => {
    expect(foundBeside({})).toMatchObject([{ state: 'good', code: 'import-folder-none' }]);
  });
});
