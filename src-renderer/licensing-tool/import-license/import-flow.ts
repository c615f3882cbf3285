import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportPreview, ImportResult } from '#core/contract/import-preview.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { LicensingWindow } from '../../state/licensing-window.ts';
import { countWaiting } from './waiting-files.ts';

/** Where an import is. */
export type ImportStep =
  | { readonly name: 'choose'; readonly problem: Problem | null }
  | { readonly name: 'preview'; readonly preview: ImportPreview; readonly problem: Problem | null }
  /** `waitedBefore`: how many files waited already when it was done; one that comes later is looked at by itself. */
  | { readonly name: 'done'; readonly result: ImportResult; readonly waitedBefore: number };

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
  readonly commit: () => Promise<void>;
  /** Stops the work under way; what was done by then is shown. */
  readonly cancel: () => void;
  /** Back to choosing; a preview is let go of. */
  readonly back: () => void;
  /** Back to choosing from what was done; nothing at any other step. */
  readonly leaveDone: () => void;
}

const CHOOSE: ImportState = { step: { name: 'choose', problem: null }, work: null };

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
  const choose = (problem: Problem | null): void => store.setState({ step: { name: 'choose', problem }, work: null });
  const show = (preview: ImportPreview): void =>
    store.setState({ step: { name: 'preview', preview, problem: null }, work: null });
  const leavePreview = (): void => {
    const { step } = store.getState();
    if (step.name === 'preview') void window.ask('discardPreview', { previewId: step.preview.previewId });
  };

  const check = async (asked: Promise<Reply<ImportPreview | null>>): Promise<void> => {
    leavePreview();
    store.setState({ step: { name: 'choose', problem: null }, work: 'checking' });
    const reply = await asked;
    if (!reply.ok) choose(reply);
    // Stopped before the first file, or another window took what waited.
    else if (reply.value === null || reply.value.files.length === 0) choose(null);
    else show(reply.value);
  };

  return {
    store,
    async checkNext() {
      if (store.getState().work !== null) return;
      const arrival = window.takeArrival();
      if (arrival === null) await check(window.ask('takeNextImport', {}));
      else if (arrival.kind === 'files') await check(window.ask('previewFiles', { files: arrival.files }));
      else {
        leavePreview();
        show(arrival.preview);
      }
    },
    async checkPath(path) {
      if (store.getState().work === null) await check(window.ask('previewPath', { path }));
    },
    async commit() {
      const { step, work } = store.getState();
      if (step.name !== 'preview' || work !== null) return;
      store.setState({ step: { ...step, problem: null }, work: 'importing' });
      const reply = await window.ask('commitImport', { previewId: step.preview.previewId });
      if (reply.ok)
        store.setState({
          step: { name: 'done', result: reply.value, waitedBefore: countWaiting(window.store.getState()) },
          work: null,
        });
      else if (reply.code === 'preview-gone') choose(reply);
      else store.setState({ step: { ...step, problem: reply }, work: null });
    },
    cancel: () => void window.ask('cancelWork', {}),
    back() {
      leavePreview();
      choose(null);
    },
    leaveDone() {
      if (store.getState().step.name === 'done') choose(null);
    },
  };
}
