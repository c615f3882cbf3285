import type { WorkProgress } from '#core/contract/events.ts';
import { HAND_OVER_LIMITS } from '#core/contract/hand-over.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { ChosenFile } from './chosen-files.ts';
import { findFiles, type FoundFile } from './found-files.ts';

/** Asks the main process. */
type Ask = <Name extends RequestName>(name: Name, argument: ArgumentOf<Name>) => Promise<Reply<ValueOf<Name>>>;

/** How a hand-over is watched and stopped. */
export interface HandOverWork {
  readonly isCancelled: () => boolean;
  readonly progressed: (progress: WorkProgress) => void;
}

type StartOfFile = ArgumentOf<'handOverFiles'>['files'][number];

/**
 * Hands dropped or chosen files over to a host that cannot read them itself: the start of each, and the rest of those that the host then
 * wants. One message after the other, so that never more than one portion is in memory. Gives the id of the hand-over; a file that cannot
 * be read any more is part of it and says so.
 */
export async function handOverFiles(chosen: readonly ChosenFile[], ask: Ask, { isCancelled, progressed }: HandOverWork): Promise<Reply<string>> {
  const begun = await ask('handOverFiles', { handOverId: null, files: [] });
  if (!begun.ok) return begun;
  const { handOverId } = begun.value;
  const files = await findFiles(chosen, isCancelled);
  const known = files.length;
  let first = 0;
  while (first < known && !isCancelled()) {
    const portion = files.slice(first, first + HAND_OVER_LIMITS.portionFiles);
    const starts: StartOfFile[] = [];
    for (const found of portion) starts.push(await startOf(found));
    const answer = await ask('handOverFiles', { handOverId, files: starts });
    if (!answer.ok) return answer;
    for (const number of answer.value.wanted) {
      const found = files[number];
      if (found === undefined || !('file' in found)) continue;
      progressed({ done: number, known });
      const rest = await sendRest(handOverId, number, found.file, ask, isCancelled);
      if (!rest.ok) return rest;
    }
    first += portion.length;
    progressed({ done: first, known });
  }
  return { ok: true, value: handOverId };
}

async function startOf(found: FoundFile): Promise<StartOfFile> {
  const name = nameOf(found.name);
  if ('cause' in found) return { name, cause: found.cause };
  const { file } = found;
  const base64 = await read(file, 0, HAND_OVER_LIMITS.startBytes);
  return base64 === null ? { name, cause: 'read-failed' } : { name, size: file.size, base64 };
}

async function sendRest(handOverId: string, number: number, file: File, ask: Ask, isCancelled: () => boolean): Promise<Reply<null>> {
  const { startBytes, portionBytes } = HAND_OVER_LIMITS;
  for (let at = startBytes; at < file.size && !isCancelled(); at += portionBytes) {
    const base64 = await read(file, at, at + portionBytes);
    const reply = await ask('handOverRest', { handOverId, file: number, base64 });
    if (!reply.ok || base64 === null) return reply;
  }
  return { ok: true, value: null };
}

/** Reads a part of a file as base64; `null` where it cannot be read any more: moved away, changed, or not allowed. */
async function read(file: File, from: number, to: number): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
    return bytes.length === Math.min(to, file.size) - from ? base64Of(bytes) : null;
  } catch {
    return null;
  }
}

function base64Of(bytes: Uint8Array): string {
  const portion = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += portion) binary += String.fromCharCode(...bytes.subarray(at, at + portion));
  return btoa(binary);
}

/** A name longer than the contract takes keeps its folder and its end. */
function nameOf(name: string): string {
  const most = HAND_OVER_LIMITS.nameCharacters;
  return name.length <= most ? name : `${name.slice(0, most / 2)}…${name.slice(1 - most / 2)}`;
}
