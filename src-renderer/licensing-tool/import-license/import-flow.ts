import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportPreview, ImportResult } from '#core/contract/import-preview.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { LicensingWindow } from '../../state/licensing-window.ts';
import { countWaiting } from '../../state/waiting-files.ts';

/** Where an import is. */
export type ImportStep =
  | {
      readonly name: 'choose';
      readonly problem: Problem | null;
      /** Where the problem is shown: above the page, or at the path that was typed, which nothing was found by. */
      readonly problemAt: 'page' | 'path';
    }
  | { readonly name: 'preview'; readonly preview: ImportPreview; readonly problem: Problem | null }
  | {
      readonly name: 'done';
      readonly result: ImportResult;
      readonly previewId: string;
      /** Why trying the rest again went wrong. */
      readonly problem: Problem | null;
      /** How many files waited already when it was done; one that comes later is looked at by itself. */
      readonly waitedBefore: number;
    };

/** The import of one window. */
export interface ImportState {
  readonly step: ImportStep;
  /** What is under way; `null` when nothing is. */
  readonly work: 'checking' | 'importing' | null;
}

/** The import of one window, and what can be done with it. It goes on while other pages are shown. */
export interface ImportFlow {
  readonly store: StoreApi<ImportState>;
  /** Takes what came first of all that waits, and checks it; nothing while something is under way. */
  readonly checkNext: () => Promise<void>;
  readonly checkPath: (path: string) => Promise<void>;
  /** Imports what is shown; of what was done the files that remain. */
  readonly commit: () => Promise<void>;
  /** Stops the work under way; what was done by then is shown. */
  readonly cancel: () => void;
  /** Back to choosing; a preview is let go of. */
  readonly back: () => void;
  /** Back to choosing from what was done; nothing at any other step. */
  readonly leaveDone: () => void;
}

const CHOOSE: ImportState = { step: { name: 'choose', problem: null, problemAt: 'page' }, work: null };

const flows = new WeakMap<LicensingWindow, ImportFlow>();

/** Gives the one import of a window. */
export function importFlowOf(window: LicensingWindow): ImportFlow {
  const known = flows.get(window);
  if (known !== undefined) return known;
  const flow = createImportFlow(window);
  flows.set(window, flow);
  return flow;
}

/** Makes the import of a window, with nothing chosen yet. */
export function createImportFlow(window: LicensingWindow): ImportFlow {
  const store = createStore<ImportState>(() => CHOOSE);
  const choose = (problem: Problem | null, problemAt: 'page' | 'path' = 'page'): void =>
    store.setState({ step: { name: 'choose', problem, problemAt }, work: null });
  const show = (preview: ImportPreview): void =>
    store.setState({ step: { name: 'preview', preview, problem: null }, work: null });
  const leavePreview = (): void => {
    const { step } = store.getState();
    if (step.name === 'preview') void window.ask('discardPreview', { previewId: step.preview.previewId });
    else if (step.name === 'done' && step.result.remaining > 0) void window.ask('discardPreview', { previewId: step.previewId });
  };

  const check = async (ask: () => Promise<Reply<ImportPreview | null>>, isPath = false): Promise<void> => {
    // First, so that what is let go of is not taken again.
    leavePreview();
    store.setState({ step: { name: 'choose', problem: null, problemAt: 'page' }, work: 'checking' });
    const reply = await ask();
    const ofPath = isPath ? problemOfPath(reply) : null;
    if (ofPath !== null) {
      if (reply.ok && reply.value !== null) void window.ask('discardPreview', { previewId: reply.value.previewId });
      choose(ofPath, 'path');
    } else if (!reply.ok) choose(reply);
    // Nothing waits any more. A check that was stopped says so, also before its first file.
    else if (reply.value === null || (reply.value.files.length === 0 && !reply.value.isInterrupted)) choose(null);
    else show(reply.value);
  };

  return {
    store,
    async checkNext() {
      if (store.getState().work !== null) return;
      const arrival = window.takeArrival();
      if (arrival === null) await check(() => window.ask('takeNextImport', {}));
      else if (arrival.kind === 'files') await check(() => window.ask('previewFiles', { files: arrival.files }));
      else {
        leavePreview();
        show(arrival.preview);
      }
    },
    async checkPath(path) {
      if (store.getState().work === null) await check(() => window.ask('previewPath', { path }), true);
    },
    async commit() {
      const { step, work } = store.getState();
      if (step.name === 'choose' || work !== null) return;
      const previewId = step.name === 'preview' ? step.preview.previewId : step.previewId;
      store.setState({ step: { ...step, problem: null }, work: 'importing' });
      const reply = await window.ask('commitImport', { previewId });
      if (reply.ok) {
        const result = step.name === 'preview' ? reply.value : together(step.result, reply.value);
        const waitedBefore = countWaiting(window.store.getState());
        store.setState({ step: { name: 'done', result, previewId, problem: null, waitedBefore }, work: null });
      } else if (reply.code === 'preview-gone' && step.name === 'preview') choose(reply);
      else store.setState({ step: { ...step, problem: reply }, work: null });
    },
    cancel: () => void window.ask('cancelWork', {}),
    back() {
      leavePreview();
      choose(null);
    },
    leaveDone() {
      if (store.getState().step.name !== 'done') return;
      leavePreview();
      choose(null);
    },
  };
}

/** What is wrong with a path that was typed: it leads nowhere, or to what is not looked at. `null` where something was found by it. */
function problemOfPath(reply: Reply<ImportPreview | null>): Problem | null {
  if (!reply.ok) return reply.code === 'path-not-absolute' || reply.code === 'path-not-on-this-computer' ? reply : null;
  const [file, ...others] = reply.value?.files ?? [];
  if (file?.code !== 'no-such-file' || others.length > 0) return null;
  // The field shows the path.
  const { path: _, ...facts } = file.facts;
  return { ok: false, code: 'no-such-file', facts: { ...facts, activity: 'looking' } };
}

/** What two commits of one preview did: the files that the second had again are told as it told them. */
function together(before: ImportResult, again: ImportResult): ImportResult {
  return { ...again, files: [...before.files.filter(({ code }) => code !== 'store-unavailable'), ...again.files] };
}
