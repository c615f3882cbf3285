import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import type { ErrorJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

/** Runs a command with a stream sent to a device that is always full. */
const full = (stream: 1 | 2): readonly string[] => ['sh', '-c', `exec "$@" ${String(stream)}>/dev/full`, 'sh'];

describe('an answer that cannot be written', () => {
  it.each([['as text', []], ['as JSON', ['--json']]])('%s is told in one sentence, and what was done stays done', async (_, words) => {
    const place = makeWorkplace();
    if (!existsSync('/dev/full')) return;
    place.file('good.belic', licenseFor('belic', 1001));
    const run = await place.licensing(['import', ...words, 'good.belic'], { through: full(1) });
    expect(run).toMatchObject({ exitCode: 1, stdout: '', stderr: 'The command was carried out, but its answer could not be written (ENOSPC).\n' });
    expect(storeContent(place.profile).licenses).toBe(1);
    const help = await place.licensing(['--help'], { through: full(1) });
    expect(help.exitCode).toBe(1);
    expect(help.stderr).not.toContain('    at ');
  });

  it('is not lost with what goes to stderr', async () => {
    const place = makeWorkplace();
    if (!existsSync('/dev/full')) return;
    const run = await place.licensing(['import', '--json', 'nowhere.belic'], { through: full(2) });
    expect(run.exitCode).toBe(8);
    expect(run.json()).toMatchObject({ files: [{ code: 'no-such-file' }] });
    expect((await place.licensing(['nonsense'], { through: full(2) })).exitCode).toBe(2);
  });
});

describe('--json', () => {
  it('is an option only before the arguments, and no value of another option', async () => {
    const place = makeWorkplace();
    const file = await place.licensing(['verify', '--', '--json']);
    expect(file.stdout.startsWith('--json\n')).toBe(true);
    const both = await place.licensing(['verify', '--json', '--', '--json']);
    expect(both.json()).toMatchObject({ files: [{ path: '--json', code: 'no-such-file' }] });
    const feature = await place.licensing(['status', '--product', '1003', '--feature', '--json']);
    expect(feature.stdout).toContain('--json');
    expect(() => feature.json()).toThrow();
  });

  it('is kept where the rest was not understood', async () => {
    const { licensing } = makeWorkplace();
    for (const words of [['verify', '--json'], ['--json', 'verify'], ['import', '--nope', '--json'], ['status', '--json', '--product', 'x']]) {
      const run = await licensing(words);
      expect(run.exitCode).toBe(2);
      expect(run.json<ErrorJson>()).toMatchObject({ schema: 1, error: { code: 'usage' } });
    }
    const plain = await licensing(['list', '--', '--json']);
    expect(plain).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
