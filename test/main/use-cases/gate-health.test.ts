import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST_SOCKET_PATH } from '#main/local-socket/local-endpoint.ts';
import { gateFinding } from '#main/use-cases/diagnostics/gate-health.ts';
import { profileIn, profileInNewFolder } from '../local-socket/socket-processes.ts';

describe.skipIf(process.platform === 'win32')('diagnostics of the gate', () => {
  it('say where it answers', () => {
    const profile = profileInNewFolder();
    expect(gateFinding(profile)).toMatchObject({ check: 'gate', state: 'good', code: 'gate-at', facts: { address: join(profile.folder, 'gate.sock') } });
    const folder = join(profile.folder, 'x'.repeat(LONGEST_SOCKET_PATH));
    mkdirSync(folder, { mode: 0o700 });
    expect(gateFinding(profileIn(folder))).toMatchObject({ state: 'good', code: 'gate-in-file', facts: { file: join(folder, 'gate.address') } });
  });

  it('say why it cannot', () => {
    const profile = profileInNewFolder();
    const path = join(profile.folder, 'gate.sock');
    writeFileSync(path, 'no socket');
    expect(gateFinding(profile)).toMatchObject({ state: 'bad', code: 'gate-has-no-place', facts: { path, cause: 'not-a-socket' } });
    chmodSync(profile.folder, 0o750);
    expect(gateFinding(profile)).toMatchObject({ state: 'bad', facts: { path: profile.folder, cause: 'socket-folder-not-private' } });
  });
});
