import { DER_TAG } from './der-tag.ts';
import { decodeObjectIdentifier } from './object-identifier.ts';

/** One element: its identifier octet, its content, and the whole of its bytes. Views, not copies. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const LARGEST_LENGTH_OCTETS = 3;

/**
 * Reads strict DER (X.690 clause 10) front to back: definite lengths in their shortest form, low tag numbers, nothing
 * left over.
 *
 * A fault sticks: after the first one every reading is empty, `isAtEnd` is true and `faulty` says so, for this cursor
 * and all that came from it. So a parser reads straight on, and asks once, at the end, whether what it read counts.
 */
export class DerCursor {
  readonly #bytes: Uint8Array;
  readonly #fault: { found: boolean };
  #at = 0;

  /** Starts at the first octet; `parent` is given where the bytes are an element of another cursor's. */
  constructor(bytes: Uint8Array, parent?: DerCursor) {
    this.#bytes = bytes;
    this.#fault = parent === undefined ? { found: false } : parent.#fault;
  }

  get faulty(): boolean {
    return this.#fault.found;
  }

  get isAtEnd(): boolean {
    return this.#fault.found || this.#at >= this.#bytes.length;
  }

  /** Records that the bytes are not what they must be. */
  fail(): void {
    this.#fault.found = true;
  }

  /** Records a fault unless the condition holds. */
  require(condition: boolean): void {
    if (!condition) this.fail();
  }

  /** The next element's identifier octet, or `null` at the end. */
  peek(): number | null {
    return this.isAtEnd ? null : (this.#bytes[this.#at] ?? null);
  }

  /** The next element, whatever it is; with `tag`, a fault when it is another. */
  element(tag?: number): DerElement {
    const found = this.#fault.found ? null : this.#readElement();
    if (found === null || (tag !== undefined && found.tag !== tag)) {
      this.fail();
      return { tag: 0, content: NOTHING, whole: NOTHING };
    }
    return found;
  }

  /** A cursor over the content of the next element, which must have this tag. */
  inside(tag: number): DerCursor {
    return this.over(this.element(tag).content);
  }

  /** A cursor over bytes found in this one, sharing its fault. */
  over(bytes: Uint8Array): DerCursor {
    return new DerCursor(bytes, this);
  }

  /** The next element if it has this tag, else `null`; the end counts as absent. */
  optional(tag: number): DerElement | null {
    return this.peek() === tag ? this.element(tag) : null;
  }

  /** Records a fault when anything is left. */
  end(): void {
    if (this.#at !== this.#bytes.length) this.fail();
  }

  /** An OBJECT IDENTIFIER in dotted form. */
  objectIdentifier(): string {
    const dotted = decodeObjectIdentifier(this.element(DER_TAG.objectIdentifier).content);
    if (dotted === null) this.fail();
    return dotted ?? '';
  }

  /**
   * Reads a BOOLEAN, which must be TRUE: DER leaves out FALSE wherever a certificate may have one (it is the default).
   */
  booleanTrue(): void {
    const { content } = this.element(DER_TAG.boolean);
    this.require(content.length === 1 && content[0] === 0xff);
  }

  /** An INTEGER's content octets: two's complement in their shortest form. */
  integer(): Uint8Array {
    const { content } = this.element(DER_TAG.integer);
    this.require(isShortestInteger(content));
    return content;
  }

  /** A BIT STRING whose bits fill whole octets: a key or a signature. */
  octetAlignedBits(): Uint8Array {
    const { content } = this.element(DER_TAG.bitString);
    this.require(content.length >= 1 && content[0] === 0);
    return content.subarray(1);
  }

  #readElement(): DerElement | null {
    const bytes = this.#bytes;
    const start = this.#at;
    const tag = bytes[start];
    let length = bytes[start + 1];
    if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f) return null;
    let at = start + 2;
    if (length >= 0x80) {
      const octets = length & 0x7f;
      if (octets === 0 || octets > LARGEST_LENGTH_OCTETS || at + octets > bytes.length) return null;
      length = 0;
      for (let index = 0; index < octets; index++) length = length * 256 + (bytes[at + index] ?? 0);
      if (length < 0x80 || length < 256 ** (octets - 1)) return null;
      at += octets;
    }
    const end = at + length;
    if (end > bytes.length) return null;
    this.#at = end;
    return { tag, content: bytes.subarray(at, end), whole: bytes.subarray(start, end) };
  }
}

function isShortestInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
}
