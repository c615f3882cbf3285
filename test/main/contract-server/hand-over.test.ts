import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { HAND_OVER_LIMITS } from '#core/contract/hand-over.ts';
import type { FileView } from '#core/contract/import-preview.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { HandOver } from '#main/contract-server/hand-over/hand-over.ts';
import { INTAKE_LIMITS } from '#main/file-intake/intake-limits.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

const { startBytes, portionBytes, zipBytes } = HAND_OVER_LIMITS;
const MEBIBYTE = 1_024 * 1_024;

let workstation: Workstation;
let page: Window;
beforeEach(async () => {
  workstation = new Workstation();
  page = await Window.open(workstation, { host: 'browser', acceptsPaths: false });
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const startOf = (name: string, bytes: Uint8Array, size = bytes.length) => ({ name, size, base64: base64(bytes.subarray(0, startBytes)) });
const begin = async (...files: Parameters<HandOver['add']>[0]) => page.get('handOverFiles', { handOverId: null, files: [...files] });
const told = (files: readonly FileView[]): readonly unknown[] => files.map(({ path, outcome, code }) => [path, code ?? outcome]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(startBytes)]);

describe('files in portions', () => {
  it('of which only the start was ever sent are judged as if they lay there', async () => {
    const { handOverId, wanted } = await begin(
      startOf('good.belic', aBelic()),
      startOf('movie.mp4', jpeg, 200 * MEBIBYTE),
      startOf('photo.jpg', jpeg, 100_000),
      startOf('trip/photo.jpg', jpeg, 3 * MEBIBYTE),
      startOf('trip/movie.mp4', jpeg, 300 * MEBIBYTE),
      startOf('trip/inner.zip', storedZip([]).subarray(0, startBytes)),
      startOf('empty', Buffer.alloc(0)),
      { name: 'gone.belic', cause: 'read-failed' },
      { name: 'deep', cause: 'too-deep' },
    );
    expect(wanted).toEqual([]);
    const preview = await page.get('previewHandedOver', { handOverId });
    expect(told(preview.files)).toEqual([
      ['good.belic', 'imported'],
      ['movie.mp4', 'too-large'],
      ['photo.jpg', 'not-a-license-file'],
      ['trip/photo.jpg', 'ignored'],
      ['trip/movie.mp4', 'ignored'],
      ['trip/inner.zip', 'ignored'],
      ['empty', 'not-a-license-file'],
      ['gone.belic', 'unreadable'],
      ['deep', 'too-large'],
    ]);
    expect(preview.files[1]?.facts).toMatchObject({ size: String(200 * MEBIBYTE) });
    expect((await page.get('commitImport', { previewId: preview.previewId })).files[0]).toMatchObject({ outcome: 'imported' });
  });

  it('that may be licenses are wanted whole, and zips too', async () => {
    const zip = storedZip([{ name: 'filler', bytes: randomBytes(portionBytes + 7) }, { name: 'a.belic', bytes: aBelic() }]);
    const { handOverId, wanted } = await begin(startOf('photo.jpg', jpeg, 50_000), startOf('all.zip', zip));
    expect(wanted).toEqual([1]);
    for (let at = startBytes; at < zip.length; at += portionBytes) {
      await page.get('handOverRest', { handOverId, file: 1, base64: base64(zip.subarray(at, at + portionBytes)) });
    }
    const { files } = await page.get('previewHandedOver', { handOverId });
    expect(told(files)).toContainEqual(['all.zip/a.belic', 'imported']);
  });

  it('that could not be read to their end are refused, and the others are not', async () => {
    const large = Buffer.concat([aBelic(), Buffer.alloc(2 * startBytes, 'A')]);
    const { handOverId, wanted } = await begin(startOf('cut.belic', large), startOf('good.belic', aBelic()));
    expect(wanted).toEqual([0]);
    await page.get('handOverRest', { handOverId, file: 0, base64: null });
    expect(told((await page.get('previewHandedOver', { handOverId })).files)).toEqual([['cut.belic', 'unreadable'], ['good.belic', 'imported']]);
  });

  it('do not hold a zip that is too large to be handed over: it is to be given by its path', async () => {
    const { handOverId, wanted } = await begin(startOf('huge.zip', storedZip([]).subarray(0, startBytes), 22), startOf('large.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), jpeg]), zipBytes + 1));
    expect(wanted).toEqual([]);
    const [, large] = (await page.get('previewHandedOver', { handOverId })).files;
    expect(large).toMatchObject({ code: 'too-large', facts: { cause: 'zip-too-large-to-hand-over', size: String(zipBytes + 1), limit: String(zipBytes) } });
  });

  it('hold no more than all of them together may have', () => {
    const handOver = new HandOver(10 * startBytes);
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), jpeg]);
    expect(handOver.add([startOf('a.zip', zip, 9 * startBytes), startOf('b.zip', zip, 2 * startBytes)])).toEqual([0]);
    expect(handOver.sources()[1]).toMatchObject({ name: 'b.zip', content: { problem: { code: 'too-large', cause: 'too-much-at-once' } } });
  });

  it('are stopped: nothing more is wanted, and there is nothing to look at', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), jpeg]);
    const { handOverId, wanted } = await begin(startOf('a.zip', zip, 50 * MEBIBYTE));
    expect(wanted).toEqual([0]);
    await page.get('cancelWork', {});
    await page.get('handOverRest', { handOverId, file: 0, base64: base64(jpeg) });
    expect((await page.get('handOverFiles', { handOverId, files: [startOf('b.zip', zip, 50 * MEBIBYTE)] })).wanted).toEqual([]);
    expect((await page.get('previewHandedOver', { handOverId })).files).toEqual([]);
  });

  it('belong to one hand-over at a time, which is looked at once', async () => {
    const first = await begin(startOf('a.belic', aBelic()));
    const second = await begin(startOf('b.belic', aBelic({ checkoutId: checkoutIdOf(2) })));
    expect(await page.ask('previewHandedOver', { handOverId: first.handOverId })).toMatchObject({ code: 'preview-gone' });
    expect(await page.ask('previewHandedOver', { handOverId: second.handOverId })).toMatchObject({ ok: true });
    expect(await page.ask('previewHandedOver', { handOverId: second.handOverId })).toMatchObject({ code: 'preview-gone' });
  });

  it('that are not what they say are refused, and end it', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), jpeg]);
    for (const wrong of [startOf('short', Buffer.from('x'), 2), startOf('long', Buffer.from('xx'), 1)]) {
      expect(await page.ask('handOverFiles', { handOverId: null, files: [wrong] })).toMatchObject({ code: 'request-refused' });
    }
    for (const rest of [{ file: 1, base64: 'eA==' }, { file: 0, base64: '' }, { file: 0, base64: base64(randomBytes(100)) }]) {
      const { handOverId } = await begin(startOf('a.zip', zip, startBytes + 50));
      expect(await page.ask('handOverRest', { handOverId, ...rest })).toMatchObject({ code: 'request-refused' });
      expect(await page.ask('previewHandedOver', { handOverId })).toMatchObject({ code: 'preview-gone' });
    }
  });

  it('are no way for a window whose preload puts paths in place of files', async () => {
    const shell = await Window.open(workstation);
    expect(await shell.ask('handOverFiles', { handOverId: null, files: [] })).toMatchObject({ code: 'not-in-this-host' });
    await shell.api.close();
  });
});

describe('what page and main process keep to', () => {
  it('is the same', () => {
    const { startBytes: start, files, depth } = INTAKE_LIMITS;
    expect(HAND_OVER_LIMITS).toMatchObject({ startBytes: start, files, depth });
    expect(zipBytes).toBeLessThan(INTAKE_LIMITS.totalBytes);
  });
});
