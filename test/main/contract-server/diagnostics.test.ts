import { homedir } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { DAY } from '#core/time/instant.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const paths = [workstation.brings('a.belic', aBelic()), workstation.brings('b.xml', anXml({ checkoutId: checkoutIdOf(2) })), '/nowhere'];
  await workstation.use(async (opened) => {
    signsIn(opened, START, { policy: { userId: 'zoe.field@example.com' } });
    await imports(opened, ...paths);
  });
  window = await Window.open(workstation);
});

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('diagnostics in a window', () => {
  it('look at everything this program rests on, service and settings among it', async () => {
    const { findings, now } = await window.get('getDiagnostics', {});
    expect(now).toBe(workstation.now);
    expect(findings.map(({ check }) => check)).toEqual(['overrides', 'machine', 'trust', 'applications', 'policies', 'import-folder', 'service', 'updates', 'profile', 'keystore', 'store', 'clock', 'licenses', 'settings', 'gate']);
    expect(findings.filter(({ state }) => state === 'bad')).toEqual([]);
    expect(findings).toContainEqual({ check: 'service', state: 'good', code: 'service-none', facts: {}, problem: null });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'licenses-counted', facts: { stored: 2, cleared: 0 } }));
  });

  it('show the report exactly as it is saved, without what says more about a person than the fault needs', async () => {
    const shown = await window.get('getDiagnostics', {});
    const saved = await window.get('saveDiagnostics', {});
    expect(saved.name).toBe('licensing-diagnostics-2026-07-01.zip');
    const files = await unzipped(Buffer.from(saved.base64, 'base64'));
    expect(files).toEqual({ 'report.json': `${shown.reportText}\n`, 'history.jsonl': linesOf(shown.logLines), 'log.jsonl': linesOf(shown.programLog) });
    const everything = Object.values(files).join('');
    expect(everything).toContain('z…@…');
    expect(everything).not.toContain('zoe.field@example.com');
    expect(everything).not.toContain('5311-0042');
    if (homedir().length > 1) expect(everything).not.toContain(`${homedir()}/`);
    expect(JSON.parse(shown.logLines[0] ?? '')).toMatchObject({ kind: 'imported' });
  });

  it('give the history newest first, from an instant on where one is named', async () => {
    workstation.passes(DAY);
    const brought = workstation.brings('other.belic', aBelic({ machineName: 'WS-9' }));
    await workstation.use((opened) => imports(opened, brought));
    const all = await window.get('getHistory', { since: null });
    expect(all.map(({ kind }) => kind)).toEqual(['refused', 'imported', 'imported', 'signed-in']);
    expect(await window.get('getHistory', { since: workstation.now })).toEqual(all.slice(0, 1));
    expect(all[1]?.details['applications']).toEqual(['Structure Designer']);
    expect(all.every(({ number }, index) => index === 0 || number < (all[index - 1]?.number ?? 0))).toBe(true);
  });
});

async function unzipped(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files[entry.fileName] = Buffer.concat(chunks).toString('utf8');
  }
  return files;
}
