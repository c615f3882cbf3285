import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

/** What only a host has. One that has it answers before it asks here; where none does, this is the answer. */
export const hostHandlers: HandlersOf<'chooseFiles' | 'copyText' | 'closeWindow'> = {
  chooseFiles: () => problem('not-in-this-host'),
  copyText: () => problem('not-in-this-host'),
  closeWindow: () => problem('not-in-this-host'),
};
