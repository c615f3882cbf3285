/**
 * Lines that come in, for one who waits for the next.
 */
export class LineQueue {
  /** @type {(string | null)[]} */
  #lines = [];
  /** @type {((line: string | null) => void) | null} */
  #waiting = null;
  #begun = '';

  /** @param {import('node:stream').Readable} stream */
  constructor(stream) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      const lines = (this.#begun + text).split('\n');
      this.#begun = lines.pop() ?? '';
      for (const line of lines) this.#put(line);
    });
    stream.on('error', () => undefined);
    stream.once('close', () => this.#put(null));
  }

  /**
   * The next line; `null` at the end of the stream.
   *
   * @param {string} what is waited for, for the error
   * @param {number} patience in milliseconds
   * @returns {Promise<string | null>}
   */
  async next(what, patience = 60_000) {
    const there = this.#lines.shift();
    if (there !== undefined) return there;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), patience);
      this.#waiting = (line) => {
        clearTimeout(timer);
        this.#waiting = null;
        resolve(line);
      };
    });
  }

  /** @param {string | null} line */
  #put(line) {
    if (this.#waiting === null) this.#lines.push(line);
    else this.#waiting(line);
  }
}
