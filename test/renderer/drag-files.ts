import type { Page } from 'playwright-core';

/** A file as a test drags it. */
export interface DraggedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Files (or, where there are none, a text) held by the pointer. */
export interface Dragged {
  /** Tells whether the page takes them. */
  readonly over: () => Promise<boolean>;
  readonly away: () => Promise<unknown>;
  readonly drop: () => Promise<unknown>;
}

/** Takes files for dragging over a window: real `File`s in a real `DataTransfer`, with the events that a browser sends. */
export async function drag(page: Page, files: readonly DraggedFile[]): Promise<Dragged> {
  const encoded = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  const held = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
    if (given.length === 0) transfer.setData('text/plain', 'words');
    return transfer;
  }, encoded);
  const send = (type: string) => () =>
    page.evaluate(
      ([event, dataTransfer]) => !document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true })),
      [type, held] as const,
    );
  const [enter, hold] = [send('dragenter'), send('dragover')];
  return {
    async over() {
      await enter();
      return hold();
    },
    away: send('dragleave'),
    drop: send('drop'),
  };
}
