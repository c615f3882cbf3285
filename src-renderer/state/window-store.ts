import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkProgress } from '#core/contract/events.ts';
import type { ImportPreview } from '#core/contract/import-preview.ts';
import type { Problem } from '#core/contract/reply.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { Texts } from '#core/texts/texts.ts';
import type { ChosenFile } from './chosen-files.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { Route } from './routes.ts';

/** Something that came to be imported: files to be checked, or a preview that the host's own dialog made already. */
export type Arrival =
  | { readonly kind: 'files'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'preview'; readonly preview: ImportPreview };

/** A line above the page, until it is closed or the page is left. */
export type WindowNotice = { readonly id: number } & NoticeContent;

/** What such a line says: a text, or a problem with everything that belongs to one. */
export type NoticeContent =
  | {
      readonly tone: 'info' | 'ok' | 'attention' | 'stop';
      /** Asked whenever it is shown, so that it is in the language of the moment. */
      readonly words: (texts: Texts) => string;
      readonly problem?: never;
    }
  | { readonly problem: Problem };

/** What this window shows: the main process's snapshot, and where in the window the person is. */
export interface WindowState {
  /** `null` until the first one has come. */
  readonly snapshot: Snapshot | null;
  /** Why there is no snapshot, or no main process any more; shown in place of everything. */
  readonly problem: Problem | null;
  /** How far work on files is; `null` when there is none. */
  readonly progress: WorkProgress | null;
  readonly isRefreshing: boolean;
  readonly route: Route;
  /** How many times the person went to a page; coming to one moves the focus to its title. */
  readonly visits: number;
  /** How many pages lie behind this one, by Back. */
  readonly depth: number;
  /** The last is on top. */
  readonly dialogs: readonly DialogRequest[];
  /** In the order in which they came; the Import page takes them one by one. */
  readonly arrivals: readonly Arrival[];
  /** Whether this page has taken files that the main process kept: those that are taken are then its own. */
  readonly tookFiles: boolean;
  readonly notices: readonly WindowNotice[];
}

/** The store of one window. */
export type WindowStore = StoreApi<WindowState>;

/** Makes the store of a window that nothing has been told yet. */
export function createWindowStore(): WindowStore {
  return createStore<WindowState>(() => ({
    snapshot: null,
    problem: null,
    progress: null,
    isRefreshing: false,
    route: 'overview',
    visits: 0,
    depth: 0,
    dialogs: [],
    arrivals: [],
    tookFiles: false,
    notices: [],
  }));
}
