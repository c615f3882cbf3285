import { describe, expect, it } from 'vitest';
import type { ImportPreview, ImportResult } from '#core/contract/import-preview.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { at } from '#fixtures/builders/instants.ts';
import type { LicensingBridge } from '#renderer/state/bridge.ts';
import { createLicensingWindow } from '#renderer/state/licensing-window.ts';
import { createImportFlow, importFlowOf } from '#renderer/licensing-tool/import-license/import-flow.ts';
import { countWaiting } from '#renderer/state/waiting-files.ts';
import { aFileView } from './file-views.ts';

const now = at('2026-07-01T08:00:00.000Z');
const preview = (previewId: string, files = [aFileView()]): ImportPreview => ({
  previewId,
  now,
  files,
  importable: files.length,
  isInterrupted: false,
});
const result: ImportResult = { now, files: [aFileView()], isInterrupted: false, remaining: 0 };

/** A window whose main process is the test: it answers by name, and what was asked is kept. */
function window(answers: Readonly<Record<string, Reply<unknown>>> = {}) {
  const asked: (readonly [string, unknown])[] = [];
  const bridge: LicensingBridge = {
    host: 'browser',
    request: (name, argument) => {
      asked.push([name, argument]);
      return Promise.resolve((answers[name] ?? { ok: true, value: null }) as never);
    },
    onEvent: () => () => undefined,
    onLost: () => undefined,
  };
  return { window: createLicensingWindow(bridge), asked: () => asked.map(([name]) => name), last: () => asked.at(-1) };
}

const arrives = (previewId: string) => ({ kind: 'preview', preview: preview(previewId) }) as const;

describe('an import', () => {
  it('goes from choosing over the preview to what was done', async () => {
    const { window: its } = window({
      previewPath: { ok: true, value: preview('1') },
      commitImport: { ok: true, value: result },
    });
    const flow = createImportFlow(its);
    expect(flow.store.getState().step.name).toBe('choose');
    await flow.checkPath('/mnt/a.belic');
    expect(flow.store.getState()).toMatchObject({ step: { name: 'preview', preview: { previewId: '1' } }, work: null });
    await flow.commit();
    expect(flow.store.getState()).toMatchObject({ step: { name: 'done', result }, work: null });
  });

  it('shows at the path what is wrong with it, and lets go of a preview of nothing', async () => {
    const wrong = { ok: false, code: 'path-not-absolute', facts: {} } as const;
    const { window: its } = window({ previewPath: wrong });
    const flow = createImportFlow(its);
    await flow.checkPath('a.belic');
    expect(flow.store.getState().step).toEqual({ name: 'choose', problem: wrong, problemAt: 'path' });
    const missing = aFileView({ outcome: 'refused', code: 'no-such-file', facts: { path: '/nowhere', cause: 'missing' } });
    const { window: other, last } = window({ previewPath: { ok: true, value: preview('7', [missing]) } });
    const second = createImportFlow(other);
    await second.checkPath('/nowhere');
    const problem = { ok: false, code: 'no-such-file', facts: { cause: 'missing', activity: 'looking' } };
    expect(second.store.getState().step).toEqual({ name: 'choose', problem, problemAt: 'path' });
    expect(last()).toEqual(['discardPreview', { previewId: '7' }]);
  });

  it('is one per window, and kept while other pages are shown', () => {
    const { window: its } = window();
    expect(importFlowOf(its)).toBe(importFlowOf(its));
    expect(importFlowOf(its)).not.toBe(importFlowOf(window().window));
  });

  it('takes what arrived in its order, then what the main process keeps', async () => {
    const { window: its, last } = window({ takeNextImport: { ok: true, value: preview('3') } });
    const flow = createImportFlow(its);
    its.arrive(arrives('1'));
    its.arrive(arrives('2'));
    await flow.checkNext();
    expect(flow.store.getState().step).toMatchObject({ preview: { previewId: '1' } });
    await flow.checkNext();
    expect(flow.store.getState().step).toMatchObject({ preview: { previewId: '2' } });
    expect(last()).toEqual(['discardPreview', { previewId: '1' }]);
    await flow.checkNext();
    expect(flow.store.getState().step).toMatchObject({ preview: { previewId: '3' } });
  });

  it('says why and goes back to choosing where files could not be checked', async () => {
    const problem = { ok: false, code: 'request-refused', facts: {} } as const;
    const flow = createImportFlow(window({ previewPath: problem }).window);
    await flow.checkPath('x');
    expect(flow.store.getState()).toEqual({ step: { name: 'choose', problem, problemAt: 'page' }, work: null });
  });

  it('goes back to choosing, and says so, where its preview is gone', async () => {
    const problem = { ok: false, code: 'preview-gone', facts: {} } as const;
    const flow = createImportFlow(
      window({ previewPath: { ok: true, value: preview('1') }, commitImport: problem }).window,
    );
    await flow.checkPath('x');
    await flow.commit();
    expect(flow.store.getState().step).toEqual({ name: 'choose', problem, problemAt: 'page' });
  });

  it('keeps its preview where confirming failed, so that it can be tried again', async () => {
    const problem = { ok: false, code: 'store-busy', facts: {} } as const;
    const flow = createImportFlow(
      window({ previewPath: { ok: true, value: preview('1') }, commitImport: problem }).window,
    );
    await flow.checkPath('x');
    await flow.commit();
    expect(flow.store.getState().step).toMatchObject({ name: 'preview', preview: { previewId: '1' }, problem });
  });

  it('stopped before the first file says so', async () => {
    const stopped = { ...preview('1', []), isInterrupted: true };
    const flow = createImportFlow(window({ previewPath: { ok: true, value: stopped } }).window);
    await flow.checkPath('x');
    expect(flow.store.getState().step).toEqual({ name: 'preview', preview: stopped, problem: null });
  });

  it('that left files over tries those again, and shows them with the others', async () => {
    const stored = aFileView();
    const refused = { ...aFileView(), path: 'later.belic', outcome: 'refused', code: 'store-unavailable' } as const;
    const answers: Record<string, Reply<unknown>> = {
      previewPath: { ok: true, value: preview('1') },
      commitImport: { ok: true, value: { ...result, files: [stored, refused], remaining: 1 } },
    };
    const { window: its, last } = window(answers);
    const flow = createImportFlow(its);
    await flow.checkPath('x');
    await flow.commit();
    const again = { ...refused, outcome: 'imported', code: null };
    answers['commitImport'] = { ok: true, value: { ...result, files: [again], remaining: 0 } };
    await flow.commit();
    expect(last()).toEqual(['commitImport', { previewId: '1' }]);
    expect(flow.store.getState().step).toMatchObject({ name: 'done', result: { files: [stored, again], remaining: 0 } });
  });

  it('lets go of files left over that nobody tries again', async () => {
    const done = { ok: true, value: { ...result, remaining: 1 } };
    const { window: its, last } = window({ previewPath: { ok: true, value: preview('1') }, commitImport: done as Reply<unknown> });
    const flow = createImportFlow(its);
    await flow.checkPath('x');
    await flow.commit();
    flow.leaveDone();
    expect(last()).toEqual(['discardPreview', { previewId: '1' }]);
  });

  it('lets go of one preview before it takes the next files', async () => {
    const { window: its, asked } = window({ takeNextImport: { ok: true, value: preview('1') } });
    const flow = createImportFlow(its);
    await flow.checkNext();
    await flow.checkNext();
    expect(asked()).toEqual(['takeNextImport', 'discardPreview', 'takeNextImport']);
  });

  it('does one thing at a time', async () => {
    const { window: its, asked } = window({ previewPath: { ok: true, value: preview('1') } });
    const flow = createImportFlow(its);
    await Promise.all([flow.checkPath('a'), flow.checkPath('b'), flow.checkNext()]);
    expect(asked()).toEqual(['previewPath']);
    await Promise.all([flow.commit(), flow.commit()]);
    expect(asked().filter((name) => name === 'commitImport')).toHaveLength(1);
  });

  it('lets go of a preview that is left', async () => {
    const { window: its, last } = window({ previewPath: { ok: true, value: preview('1') } });
    const flow = createImportFlow(its);
    await flow.checkPath('x');
    flow.back();
    expect(last()).toEqual(['discardPreview', { previewId: '1' }]);
    expect(flow.store.getState().step).toEqual({ name: 'choose', problem: null, problemAt: 'page' });
  });
});

describe('files that wait', () => {
  it('are those of this window and those of the main process', () => {
    const { window: its } = window();
    its.arrive(arrives('1'));
    const snapshot = { importQueue: { waiting: 2, next: 'a.belic', taken: 4 } } as Snapshot;
    const { arrivals } = its.store.getState();
    expect(countWaiting({ arrivals, snapshot, tookFiles: true })).toBe(3);
    // A page that took none has those to show that a page before it took.
    expect(countWaiting({ arrivals, snapshot, tookFiles: false })).toBe(7);
  });
});
