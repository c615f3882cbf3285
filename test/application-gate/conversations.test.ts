import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GATE_ERROR_CODES } from '#core/contract/gate/gate-error.ts';
import { GATE_REQUESTS } from '#core/contract/gate/to-gate.ts';
import { STATUS_CODES } from '#core/status/status.ts';
import { playClient } from '../../tools/gate-conversations/play-client.mjs';
import { playGate } from '../../tools/gate-conversations/play-gate.mjs';
import { readConversations } from '../../tools/gate-conversations/read-conversations.mjs';
import { DIST, ROOT } from '../../tools/setup/folders.mjs';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { wrongOf } from './support/wrong-of.ts';

const PATIENCE = 600_000;

describe('the recorded conversations', () => {
  test('the gate passes them', { timeout: PATIENCE }, async () => {
    const command = [process.execPath, bundledProgram()];
    expect(await wrongOf('gate', (conversation) => playClient(conversation, command))).toEqual({});
  });

  test('the client for JavaScript passes them', { timeout: PATIENCE }, async () => {
    bundledProgram();
    const driver = join(ROOT, 'tools', 'gate-conversations', 'javascript-driver.mjs');
    const command = [process.execPath, driver, join(DIST, 'application', 'licensing-application.mjs')];
    expect(await wrongOf('client', (conversation) => playGate(conversation, command))).toEqual({});
  });

  test('they hold every request, event, error and status', () => {
    const all = JSON.stringify([...readConversations('client'), ...readConversations('gate')]);
    const missing = (what: string, names: readonly string[]): string[] => names.filter((name) => !all.includes(`"${what}":"${name}"`));
    expect(missing('request', Object.keys(GATE_REQUESTS))).toEqual([]);
    expect(missing('event', ['prompting', 'decision'])).toEqual([]);
    expect(missing('code', GATE_ERROR_CODES)).toEqual([]);
    // Known, and never produced.
    expect(missing('status', Object.keys(STATUS_CODES))).toEqual(['DisabledByLogSend']);
  });
});
