import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { aCheckout } from '#fixtures/builders/checkouts.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { closeProgramLog } from '#main/log/program-log.ts';
import { about, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from '../contract-server/window.ts';

afterEach(() => {
  closeProgramLog();
});

const KEY = '5311-0042-7781-AB3F';

it('no byte of the log is a secret after everything that a window can do, and the saved report holds the same lines', async () => {
  const workstation = new Workstation();
  workstation.hasPolicies('{"LogLevel":"debug"}');
  const belic = Buffer.from(aBelic());
  const xml = Buffer.from(anXml({ ...aCheckout({ licenseService: 'SELECTserver', activationKey: KEY }), checkoutId: checkoutIdOf(2) }));
  const paths = [workstation.brings('a.belic', belic), workstation.brings('b.xml', xml)];
  await workstation.use((opened) => signsIn(opened, START));
  const window = await Window.open(workstation, { logAs: 'electron' });
  try {
    const preview = await window.get('previewFiles', { files: paths.map((path) => ({ name: path, path })) });
    await window.get('commitImport', { previewId: preview.previewId });
    const application = { ...about(), version: null };
    for (const name of ['askToStart', 'dismissSignIn', 'continueOffline', 'startApplication'] as const) await window.ask(name, { application });
    await window.ask('signIn', { application });
    await window.ask('previewPath', { path: '/home/zoe/secret place/x.belic' });
    await window.ask('verifyAgain', { checkoutId: checkoutIdOf(1) });
    await window.ask('planClear', { checkoutId: checkoutIdOf(1) });
    const cleared = await window.get('clearCheckout', { checkoutId: checkoutIdOf(1) });
    const code = cleared.receipts[0]?.code ?? '';
    expect(code).not.toBe('');
    await window.ask('getReceipt', { checkoutId: checkoutIdOf(1) });
    await window.ask('getReceipt', { checkoutId: checkoutIdOf(99) });
    await window.ask('getHistory', { since: null });
    await window.ask('changeSettings', { language: 'de' });
    await window.ask('refresh', {});
    // What nobody expected may speak of anything.
    const everything = `${homedir()}/x ${KEY} ${code} ${belic.toString('base64').slice(0, 300)} zoe.field@example.com ${belic.toString('hex').slice(0, 200)}`;
    logBrokenPromise('the test', new Error(everything));
    const { programLog } = await window.get('getDiagnostics', {});
    const saved = await window.get('saveDiagnostics', {});

    const folder = join(workstation.profile, 'logs');
    const log = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    const lines = log.trimEnd().split('\n').map((one) => JSON.parse(one) as { level: string; area: string; code: string; program: string });
    expect(new Set(lines.map(({ program }) => program))).toEqual(new Set(['electron']));
    expect(lines.map(({ level, code: said }) => `${level} ${said}`)).toEqual(expect.arrayContaining(['info opened', 'debug answered', 'info refused', 'error broken-promise']));
    const inZip = await entryOf(Buffer.from(saved.base64, 'base64'), 'log.jsonl');
    // Asking for it is a line itself.
    expect(inZip.split('\n')).toEqual(expect.arrayContaining([...programLog]));
    for (const told of [log, programLog.join('\n'), inZip]) {
      expect(told).not.toContain(KEY);
      expect(told).not.toContain(KEY.slice(5, 14));
      expect(told).not.toContain(code);
      expect(told).not.toContain('zoe.field');
      expect(told).not.toContain('secret place');
      if (homedir().length > 1) expect(told).not.toContain(homedir());
      for (const bytes of [belic, xml]) {
        for (let at = 0; at + 24 <= bytes.length; at += 12) expect(told.includes(bytes.subarray(at, at + 24).toString('latin1'))).toBe(false);
        const base64 = bytes.toString('base64');
        for (let at = 0; at + 24 <= base64.length; at += 12) expect(told.includes(base64.slice(at, at + 24))).toBe(false);
      }
    }
  } finally {
    await window.api.close();
    workstation.remove();
  }
}, 60_000);

async function entryOf(zip: Buffer, name: string): Promise<string> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(zip, { lazyEntries: true });
  const entry = await new Promise<yauzl.Entry>((resolve) => {
    archive.on('entry', (found: yauzl.Entry) => {
      if (found.fileName === name) resolve(found);
      else archive.readEntry();
    });
    archive.readEntry();
  });
  const stream = await promisify(archive.openReadStream.bind(archive) as (one: yauzl.Entry, done: (error: Error | null, stream: Readable) => void) => void)(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
