import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '#core/contract/reply.ts';
import type { ImportPreview } from '#core/contract/import-preview.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import { dropFiles } from '../support/drop-files.ts';
import { PATIENCE, shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

describe.skipIf(WHY_NO_SHELL !== null)('a license file', () => {
  const shell = shellSuite();

  const ask = <Value>(name: string, argument: unknown): Promise<Reply<Value>> =>
    shell.page.evaluate(
      ([request, given]) => (window.licensing as unknown as Record<string, (one: unknown) => Promise<never>>)[request as string]?.(given),
      [name, argument],
    ) as unknown as Promise<Reply<Value>>;

  async function storedCheckouts(): Promise<readonly string[]> {
    const reply = await ask<Snapshot>('getSnapshot', {});
    if (!reply.ok || !reply.value.profile.ok) throw new Error('no snapshot');
    return reply.value.profile.value.checkouts.map(({ stored }) => stored.checkout.applications[0]?.name ?? '');
  }

  /** Has Electron's own dialog answer with these files; what the shell asked it for is given back. */
  const choose = (paths: readonly string[]) =>
    shell.electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = ((_window: unknown, options: unknown) => {
        Object.assign(globalThis, { askedFor: options });
        return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      }) as unknown as typeof dialog.showOpenDialog;
    }, [...paths]);
  const askedFor = () => shell.electron.evaluate(() => (globalThis as unknown as { askedFor: unknown }).askedFor);

  it('dropped on the window is previewed, confirmed and imported', async () => {
    const { page, place } = shell;
    await dropFiles(page, [place.file('modeler.belic', licenseFor('belic', 1001))]);
    await page.getByRole('heading', { name: 'Check before importing', level: 1 }).waitFor();
    await page.getByText('Product 1001').first().waitFor();
    expect(await storedCheckouts()).toEqual([]);
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await expect.poll(storedCheckouts, PATIENCE).toEqual(['Product 1001']);
  });

  it('chosen by the button in the system’s dialog is shown with its checks', async () => {
    const { page, place } = shell;
    await choose([place.file('drainage.belic', licenseFor('belic', 1009))]);
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'Import' }).click();
    await page.getByRole('button', { name: 'Choose files' }).click();
    await page.getByText('Product 1009').first().waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
  });

  it('chosen in the system’s dialog is previewed; several at once, too', async () => {
    const files = [1002, 1003].map((product) => shell.place.file(`${String(product)}.belic`, licenseFor('belic', product)));
    await choose(files);
    const reply = await ask<ImportPreview>('chooseFiles', { what: 'files' });
    expect(reply).toMatchObject({ ok: true, value: { importable: 2, files: [{ outcome: 'imported' }, { outcome: 'imported' }] } });
    expect(await askedFor()).toMatchObject({ title: 'Choose license files', properties: ['openFile', 'multiSelections'] });
    if (reply.ok) await ask('commitImport', { previewId: reply.value.previewId });
    expect(await storedCheckouts()).toEqual(expect.arrayContaining(['Product 1002', 'Product 1003']));
  });

  it('in a folder that is chosen is found', async () => {
    shell.place.file('folder/inside/drainage.belic', licenseFor('belic', 1004));
    await choose([join(shell.place.home, 'folder')]);
    const reply = await ask<ImportPreview>('chooseFiles', { what: 'folder' });
    expect(reply).toMatchObject({ ok: true, value: { importable: 1, files: [{ container: 'folder' }] } });
    expect(await askedFor()).toMatchObject({ properties: ['openDirectory'] });
  });

  it('not chosen is nothing at all', async () => {
    await choose([]);
    expect(await ask('chooseFiles', { what: 'files' })).toEqual({ ok: true, value: null });
  });

  it('that the page was given is read from where it lies, and the page is not told where', async () => {
    const { page, place } = shell;
    const path = place.file('somewhere-private/named.belic', licenseFor('belic', 1005));
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'test-input';
      document.body.append(input);
    });
    await page.setInputFiles('#test-input', path);
    const reply = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#test-input');
      input?.remove();
      return window.licensing?.previewFiles([...(input?.files ?? [])]);
    });
    expect(reply).toMatchObject({ ok: true, value: { files: [{ outcome: 'imported' }] } });
    expect(JSON.stringify(reply)).not.toContain('somewhere-private');
  });

  it('cannot be had by a path that the page makes up', async () => {
    const path = shell.place.file('made-up.belic', licenseFor('belic', 1006));
    const replies = await shell.page.evaluate(async (madeUp) => {
      const real = new File(['nothing'], 'real.belic');
      Object.defineProperty(real, 'path', { value: madeUp });
      Object.defineProperty(File.prototype, 'path', { configurable: true, get: () => madeUp });
      const tries: unknown[] = [
        [{ name: 'made-up.belic', path: madeUp }],
        { files: [{ name: 'made-up.belic', path: madeUp }] },
        [Object.create(File.prototype, { name: { value: 'made-up.belic' }, [Symbol.toStringTag]: { value: 'File' } })],
        [real],
        [new File(['nothing'], madeUp)],
      ];
      const answers: unknown[] = [];
      for (const one of tries) answers.push(await window.licensing?.previewFiles(one).catch((error: unknown) => String(error)));
      return answers;
    }, path);
    for (const reply of replies.slice(0, 3)) expect(reply).toMatchObject({ ok: false, code: 'request-refused' });
    for (const reply of replies.slice(3)) expect(reply).toMatchObject({ ok: true, value: { importable: 0 } });
    await shell.page.reload();
  });

  it('that lies nowhere, as one dragged out of a mail program, goes as its bytes', async () => {
    const bytes = [...licenseFor('belic', 1007)];
    const reply = await shell.page.evaluate(
      (content) => window.licensing?.previewFiles([new File([new Uint8Array(content)], 'mail.belic')]),
      bytes,
    );
    expect(reply).toMatchObject({ ok: true, value: { importable: 1, files: [{ path: 'mail.belic', outcome: 'imported' }] } });
  });

  it('named when the program is started is previewed as soon as the page is there', async () => {
    await shell.restart([shell.place.file('started with.belic', licenseFor('belic', 1008))]);
    await shell.page.getByText('Product 1008').first().waitFor();
  });
});
