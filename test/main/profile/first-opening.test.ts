import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAY_BECOME_OTHERS } from './as-user.ts';

const SCRIPT = fileURLToPath(new URL('open-profile-as-user.ts', import.meta.url));

describe('several processes that open a profile for the first time at once', () => {
  let base = '';
  beforeEach(({ skip }) => {
    skip(!MAY_BECOME_OTHERS, 'the processes change their user, which only root can');
    base = mkdtempSync(join(tmpdir(), 'licensing-race-'));
  });
  afterEach(() => {
    if (base !== '') rmSync(base, { recursive: true });
    base = '';
  });

  it('all get it, and nothing is left over', async () => {
    const folder = join(base, 'a', 'b', 'profile');
    const processes = Array.from({ length: 8 }, () => spawn(process.execPath, [SCRIPT, '0', folder, 'true'], { stdio: ['ignore', 'pipe', 'inherit'] }));
    const outputs = await Promise.all(processes.map(({ stdout }) => text(stdout)));
    expect(outputs.map((output) => JSON.parse(output) as unknown)).toEqual(
      outputs.map(() => expect.objectContaining({ ok: true }) as unknown),
    );
    expect(readdirSync(folder).sort()).toEqual(['profile.copy.json', 'profile.json']);
  });
});
