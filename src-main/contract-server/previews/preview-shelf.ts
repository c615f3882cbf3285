import { randomUUID } from 'node:crypto';
import type { GivenFile } from '#main/use-cases/license-files/given-files.ts';
import type { ShownNames } from './shown-names.ts';

/** How many previews are kept, and how many bytes of files with them; more are not looked at by anybody, and lie in memory. */
const MOST_KEPT = 4;
const MOST_BYTES_KEPT = 256 * 1_024 * 1_024;

/** What a preview keeps. */
export interface KeptPreview {
  readonly files: readonly GivenFile[];
  /** What is told of their names. */
  readonly names: ShownNames;
}

/**
 * The previews that wait for their confirmation, each with the bytes that were checked: those are the ones that are imported, whatever
 * becomes of the files meanwhile.
 */
export class PreviewShelf {
  readonly #previews = new Map<string, KeptPreview>();

  /** Keeps a preview and gives its id; older ones make room. */
  put(preview: KeptPreview): string {
    for (const oldest of this.#previews.keys()) {
      if (this.#previews.size < MOST_KEPT && this.#bytes() + bytesOf(preview) <= MOST_BYTES_KEPT) break;
      this.#previews.delete(oldest);
    }
    const previewId = randomUUID();
    this.#previews.set(previewId, preview);
    return previewId;
  }

  /** What a preview keeps; `null` where it is gone. */
  find(previewId: string): KeptPreview | null {
    return this.#previews.get(previewId) ?? null;
  }

  /** Keeps only these files of a preview: the others are settled. Without any it is gone. */
  keep(previewId: string, files: readonly GivenFile[]): void {
    const preview = this.#previews.get(previewId);
    if (preview === undefined) return;
    if (files.length === 0) this.#previews.delete(previewId);
    else this.#previews.set(previewId, { ...preview, files });
  }

  /** Lets go of a preview. */
  drop(previewId: string): void {
    this.#previews.delete(previewId);
  }

  #bytes(): number {
    return [...this.#previews.values()].reduce((sum, preview) => sum + bytesOf(preview), 0);
  }
}

function bytesOf({ files }: KeptPreview): number {
  return files.reduce((sum, { content }) => sum + (content.ok ? content.bytes.length : 0), 0);
}
