import { expect, test } from 'vitest';
import type { WorkProgress } from '#core/contract/events.ts';
import { HAND_OVER_LIMITS } from '#core/contract/hand-over.ts';
import type { ChosenFile } from '#renderer/state/chosen-files.ts';
import { handOverFiles } from '#renderer/state/hand-over-files.ts';

const { startBytes, portionBytes, portionFiles, nameCharacters, files: mostFiles } = HAND_OVER_LIMITS;

type Sent = { readonly handOverId: string; readonly file?: number; readonly base64?: string | null; readonly files?: readonly Record<string, unknown>[] };

/** A host that wants the rest of files called so, and keeps what it is sent. */
function host(isWanted: (name: string) => boolean = () => false) {
  const sent: Sent[] = [];
  let first = 0;
  const ask = (_: string, argument: unknown) => {
    const message = argument as Sent;
    sent.push(message);
    const starts = message.files ?? [];
    const wanted = starts.flatMap(({ name }, index) => (isWanted(String(name)) ? [first + index] : []));
    first += starts.length;
    return Promise.resolve({ ok: true, value: message.files === undefined ? null : { handOverId: 'one', wanted } });
  };
  const told: WorkProgress[] = [];
  const hand = (chosen: readonly ChosenFile[], isCancelled = () => false) =>
    handOverFiles(chosen, ask as never, { isCancelled, progressed: (progress) => told.push(progress) });
  return { sent, told, hand };
}

const chosen = (name: string, content: Uint8Array<ArrayBuffer> | string, folder: ChosenFile['folder'] = null): ChosenFile => ({ name, file: new File([content], name), folder });
const starts = (sent: readonly Sent[]) => sent.flatMap(({ files }) => files ?? []);
const bytesOf = (base64: unknown) => Buffer.from(String(base64), 'base64');

test('of a file the start goes, with its true size, and the rest only where it is wanted, in portions', async () => {
  const bytes = Uint8Array.from({ length: startBytes + portionBytes + 5 }, (_, index) => index % 251);
  const { sent, hand } = host((name) => name === 'licenses/ä.zip');
  expect(await hand([chosen('photo.jpg', bytes), chosen('licenses/ä.zip', bytes)])).toEqual({ ok: true, value: 'one' });
  expect(sent[0]).toEqual({ handOverId: null, files: [] });
  expect(starts(sent).map(({ name, size }) => [name, size])).toEqual([['photo.jpg', bytes.length], ['licenses/ä.zip', bytes.length]]);
  const rest = sent.filter(({ file }) => file !== undefined);
  expect(rest.map(({ file, base64 }) => [file, bytesOf(base64).length])).toEqual([[1, portionBytes], [1, 5]]);
  expect(Buffer.concat([bytesOf(starts(sent)[1]?.['base64']), ...rest.map(({ base64 }) => bytesOf(base64))]).equals(bytes)).toBe(true);
});

test('many files go in several messages, and tell how far they are', async () => {
  const { sent, told, hand } = host();
  await hand(Array.from({ length: portionFiles + 1 }, (_, index) => chosen(`${index}.belic`, 'x')));
  expect(sent.map(({ files }) => files?.length)).toEqual([0, portionFiles, 1]);
  expect(told).toEqual([{ done: portionFiles, known: portionFiles + 1 }, { done: portionFiles + 1, known: portionFiles + 1 }]);
});

test('a file that cannot be read any more says so, and the others go on', async () => {
  const gone = chosen('gone.belic', 'x');
  gone.file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('moved away', 'NotFoundError')) }) as Blob;
  const { sent, hand } = host();
  await hand([gone, chosen('b.belic', 'y')]);
  expect(starts(sent)).toEqual([{ name: 'gone.belic', cause: 'read-failed' }, { name: 'b.belic', size: 1, base64: 'eQ==' }]);
});

test('nothing more is read once it was cancelled', async () => {
  const { sent, hand } = host(() => true);
  await hand([chosen('a.zip', new Uint8Array(startBytes + 3 * portionBytes))], () => sent.length >= 3);
  expect(sent.filter(({ file }) => file !== undefined)).toHaveLength(1);
});

/** A dropped folder, as the browser gives it: in portions of at most a hundred. */
function dropped(name: string, content: Readonly<Record<string, unknown>>): FileSystemDirectoryEntry {
  const entries = Object.entries(content).map(([inside, what]) =>
    typeof what === 'string'
      ? { name: inside, isDirectory: false, file: (give: (file: File) => void) => give(new File([what], inside)) }
      : dropped(inside, what as Record<string, unknown>),
  );
  return {
    name,
    isDirectory: true,
    createReader() {
      let at = 0;
      return { readEntries: (give: (some: unknown[]) => void) => give(entries.slice(at, (at += 100))) };
    },
  } as unknown as FileSystemDirectoryEntry;
}

test('a dropped folder goes as what is in it; an empty, an overfull and a deep one say so', async () => {
  const many = Object.fromEntries(Array.from({ length: mostFiles + 1 }, (_, index) => [String(index), 'x']));
  const { sent, hand } = host();
  await hand([
    chosen('sent', '', dropped('sent', { 'b.belic': 'b', old: { 'a.belic': 'a' } })),
    chosen('empty', '', dropped('empty', { inner: {} })),
    chosen('full', '', dropped('full', many)),
    chosen('deep', '', dropped('deep', { a: { b: { c: { d: { e: {} } } } } })),
  ]);
  expect(starts(sent).map(({ name, cause }) => [name, cause])).toEqual([
    ['sent/b.belic', undefined],
    ['sent/old/a.belic', undefined],
    ['empty', 'empty-folder'],
    ['full', 'too-many-files'],
    ['deep', 'too-deep'],
  ]);
});

test('a chosen folder with too much in it is one entry, and what is beside it goes', async () => {
  const { sent, hand } = host();
  await hand([...Array.from({ length: mostFiles + 1 }, (_, index) => chosen(`full/${index}`, 'x')), chosen('deep/a/b/c/d/e/f', 'x'), chosen('a.belic', 'x')]);
  expect(starts(sent).map(({ name, cause }) => [name, cause])).toEqual([['full', 'too-many-files'], ['deep', 'too-deep'], ['a.belic', undefined]]);
});

test('a name longer than any keeps its beginning and its end', async () => {
  const { sent, hand } = host();
  await hand([chosen(`folder/${'x'.repeat(2_000)}.belic`, 'x')]);
  const name = String(starts(sent)[0]?.['name']);
  expect(name).toHaveLength(nameCharacters);
  expect(name).toMatch(/^folder\/x.*x\.belic$/u);
});
