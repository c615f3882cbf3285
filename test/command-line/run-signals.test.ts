import type { ChildProcess } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { isOnPath } from './support/on-path.ts';
import { CONTROL_C, onTerminal } from './support/pseudo-terminal.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** Says every signal it is sent and goes on; a line of input, or the second signal, ends it with exit code 5. */
const PROGRAM = `
let count = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
  count += 1;
  console.log('signal ' + count + ': ' + signal);
  if (count === 2) process.exit(5);
});
process.stdin.once('data', () => { console.log('signals in all: ' + count); process.exit(5); });
setInterval(() => undefined, 1_000);
console.log('ready');
`;

async function place(): Promise<{ readonly place: Workplace; readonly words: readonly string[] }> {
  const made = makeWorkplace();
  await made.licensing(['import', made.file('good.belic', licenseFor('belic', 1003))]);
  return { place: made, words: ['run', '--product', '1003', '--', process.execPath, made.file('program.mjs', PROGRAM)] };
}

/** In a session of its own, as from a desktop or a service: whoever runs these tests in a terminal is in its foreground with all of them. */
const ALONE = { through: ['setsid'] };

/** Sends signals to a process, one at each of the texts it prints. */
function sending(...sent: readonly (readonly [after: string, signal: NodeJS.Signals])[]): (child: ChildProcess) => void {
  return (child) => {
    const left = [...sent];
    let printed = '';
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      const [next] = left;
      if (next === undefined || !printed.includes(next[0])) return;
      left.shift();
      child.kill(next[1]);
    });
  };
}

describe.concurrent('run, while the command runs', () => {
  beforeEach(({ skip }) => {
    skip(!isOnPath('setsid'), 'there is no `setsid` here to leave a terminal with');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hands %s on, as often as it comes, and lets the command decide', async (signal) => {
    const { place: here, words } = await place();
    const run = await here.licensing(words, { ...ALONE, watch: sending(['ready', signal], ['signal 1', signal]) });
    expect(run).toMatchObject({ exitCode: 5, signal: null, stderr: '' });
    expect(run.stdout).toBe(`ready\nsignal 1: ${signal}\nsignal 2: ${signal}\n`);
  });

  it('ends with 130 where the command ends by the interrupt, and with the command’s own code where it does not', async () => {
    const { place: here } = await place();
    const words = (script: string): readonly string[] => ['run', '--product', '1003', '--', process.execPath, here.file('one.mjs', script)];
    const dies = `console.log('ready'); setInterval(() => undefined, 1_000);`;
    expect(await here.licensing(words(dies), { ...ALONE, watch: sending(['ready', 'SIGINT']) })).toMatchObject({ exitCode: 130, signal: null });
    const ends = `process.on('SIGINT', () => process.exit(0)); ${dies}`;
    expect(await here.licensing(words(ends), { ...ALONE, watch: sending(['ready', 'SIGINT']) })).toMatchObject({ exitCode: 0, signal: null });
  });

  it('leaves Ctrl+C to the terminal, which sends it to the command already: once', async ({ skip }) => {
    skip(!isOnPath('script'), 'there is no `script` here to make a terminal with');
    const { place: here, words } = await place();
    const typed = [
      { after: 'ready', keys: CONTROL_C },
      { after: 'signal 1: SIGINT', keys: 'done\n' },
    ];
    // In the shell's place: it would make an interrupt of its own of it.
    const { shown, exitCode } = await onTerminal(here, words, typed, { through: ['exec'] });
    expect(shown).toContain('signals in all: 1');
    expect(exitCode).toBe(5);
  });
});
