import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { licenseFor } from './support/fixture-files.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** A whole offline life, each command with the exit code that it has without any network. */
const OFFLINE: readonly (readonly [words: readonly string[], exitCode: number])[] = [
  [['import', 'good.belic'], 0],
  [['status', '--product', '1003'], 0],
  [['clear', checkoutIdOf(1003), '--yes'], 0],
  [['status', '--product', '1003'], 20],
  [['import', 'good.belic'], 7],
];

function offlinePlace(): Workplace {
  const place = makeWorkplace();
  place.file('good.belic', licenseFor('belic', 1003));
  return place;
}

/** Whether a program can be run here in this way. */
function works(program: string, ...words: readonly string[]): boolean {
  try {
    execFileSync(program, [...words, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.concurrent('the offline life of a license', () => {
  it('goes on where there is no network at all', async ({ skip }) => {
    skip(!works('unshare', '--net'), 'this process may not make a place without a network (unshare --net)');
    const { licensing } = offlinePlace();
    for (const [words, exitCode] of OFFLINE) {
      const run = await licensing(words, { through: ['unshare', '--net'] });
      expect({ words, exitCode: run.exitCode, stderr: run.stderr }).toEqual({ words, exitCode, stderr: '' });
    }
  });

  it('does not even try to reach a network', async ({ skip }) => {
    skip(!works('strace', '-o', '/dev/null'), 'there is no strace here, or it may not trace');
    const { licensing, folder } = offlinePlace();
    const trace = join(folder, 'trace');
    for (const [words, exitCode] of OFFLINE) {
      const run = await licensing(words, { through: ['strace', '-f', '-qq', '-e', 'trace=%network', '-o', trace] });
      expect({ words, exitCode: run.exitCode }).toEqual({ words, exitCode });
      // A look for the name service's cache stays within the machine (AF_UNIX); every other kind of socket leads out of it.
      const sockets = readFileSync(trace, 'utf8').split('\n').filter((line) => /\bsocket(?:pair)?\(/.test(line));
      expect(sockets.filter((line) => !line.includes('(AF_UNIX,')), words.join(' ')).toEqual([]);
    }
  });
});
