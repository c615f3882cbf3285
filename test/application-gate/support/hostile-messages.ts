/** A line that nobody should send, and often is none. */
export type HostileBytes = Buffer;

const WORDS = ['id', 'request', 'status', 'start', 'stop', 'subscribe', 'productId', 'feature', 'version', 'session', 'prompt', 'hello', 'event', 'ok', 'decision', 'mayRun', '__proto__', 'constructor', 'toString', 'application', 'name', 'none'];
const NUMBERS = [0, -0, -1, 1, 15, 4100, 4101, 1e9, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1.5, 1e308, 5e-324, Number.MAX_SAFE_INTEGER];
const TEXTS = ['', '10.16.2.34', '10.16', '4100', 'a'.repeat(300), '\u0000', '\ud800', '🙂', '../../etc/passwd', '{{}}', '<id a>', "'; drop table", '\u202e', '\n', 'window', '00000000-0000-4000-8000-000000000000'];

/** Makes random messages: wrong in every part, or in one, or not at all. */
export class HostileMessages {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The next one, with its line feed where it has one. */
  next(): HostileBytes {
    const kind = this.#below(10);
    if (kind < 3) return line(JSON.stringify(this.#almostRequest()));
    if (kind < 5) return line(JSON.stringify(this.#value(0)));
    if (kind === 5) return this.#bytes(this.#below(200));
    if (kind === 6) return line('['.repeat(this.#below(5_000)));
    if (kind === 7) return this.#damaged(line(JSON.stringify(this.#almostRequest())));
    if (kind === 8) return line(`{"id":${this.#pick(['1e400', '-', '01', '1.', 'NaN', '0x10', '9'.repeat(400)])},"request":"status","productId":4100}`);
    return Buffer.concat([this.#bytes(this.#below(50)), Buffer.from('\n')]);
  }

  /** Whether something that happens once in so many times happens now. */
  happens(onceIn: number): boolean {
    return this.#below(onceIn) === 0;
  }

  #almostRequest(): object {
    const request: Record<string, unknown> = { id: this.#below(50), request: this.#pick(['status', 'start', 'stop', 'subscribe']), productId: 4_100, version: '10.16.2.34', prompt: 'none', session: this.#pick(TEXTS) };
    for (let count = this.#below(3); count > 0; count -= 1) request[this.#pick(Object.keys(request))] = this.#value(2);
    if (this.happens(4)) Object.defineProperty(request, this.#pick(WORDS), { value: this.#value(1), enumerable: true });
    return request;
  }

  #value(depth: number): unknown {
    const kind = this.#below(depth > 3 ? 5 : 8);
    if (kind === 0) return null;
    if (kind === 1) return this.happens(2);
    if (kind === 2) return this.#pick(NUMBERS);
    if (kind === 3) return this.#pick(TEXTS);
    if (kind === 4) return this.#pick(WORDS);
    const items = Array.from({ length: this.#below(5) }, () => this.#value(depth + 1));
    return kind === 5 ? items : Object.fromEntries(items.map((item) => [this.#pick(WORDS), item]));
  }

  #damaged(bytes: Buffer): Buffer {
    const damaged = Buffer.from(bytes);
    for (let count = 1 + this.#below(4); count > 0; count -= 1) damaged[this.#below(damaged.length)] = this.#below(256);
    return this.happens(3) ? damaged.subarray(0, this.#below(damaged.length)) : damaged;
  }

  #bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.#below(256)));
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)] as Item;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`);
}
