import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PROFILE_KEY_FILE } from '#main/profile-key/open-profile-key.ts';

const CHILD = fileURLToPath(new URL('./keystore-child.ts', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'licensing-keystore-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** Unlocks a new keyring, runs the child twice, locks it away again. */
const SESSION = `
printf pass | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
i=0; while [ $i -lt 100 ] && ! dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1; do sleep 0.05; i=$((i + 1)); done
"$NODE" "$CHILD" "$PROFILE"
"$NODE" "$CHILD" "$PROFILE"
kill $daemon
`;

describe('the Secret Service of a desktop session', () => {
  it('keeps the profile key for one process after the other, and outside the session it is out of reach', ({ skip }) => {
    const missing = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'].find((tool) => spawnSync('which', [tool]).status !== 0);
    if (missing !== undefined) {
      process.stdout.write(`skipped: a real keystore: ${missing} is not installed\n`);
      skip();
    }
    const [profile, home] = [join(base, 'profile'), join(base, 'home')];
    for (const path of [profile, home]) mkdirSync(path, { mode: 0o700 });
    const { DBUS_SESSION_BUS_ADDRESS: _, ...environment } = process.env;
    const env = { ...environment, NODE: process.execPath, CHILD, PROFILE: profile, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
    const session = spawnSync('dbus-run-session', ['--', 'sh', '-c', SESSION], { env, encoding: 'utf8', timeout: 30_000 });
    const [made, found] = session.stdout.trim().split('\n').map((line) => JSON.parse(line) as { sealKey: string });
    expect(made).toMatchObject({ keptIn: 'keystore', state: 'made' });
    expect(found).toEqual({ ...made, state: 'found' });
    expect(readFileSync(join(profile, PROFILE_KEY_FILE), 'utf8')).toContain('"keptIn":"keystore"');
    const outside = spawnSync(process.execPath, [CHILD, profile], { env, encoding: 'utf8' });
    expect(JSON.parse(outside.stdout)).toEqual({ sealKey: null, keptIn: 'keystore', state: 'unreachable' });
  });
});
