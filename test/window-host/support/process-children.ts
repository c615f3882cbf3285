import { readFileSync } from 'node:fs';

/** The processes that a process has started and that are still there, by their ids (Linux). */
export function childrenOf(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}
