import { connect, type Socket } from 'node:net';

/** A line of the gate, as JSON. */
export type Said = Readonly<Record<string, unknown>>;

/** A connection to a gate's socket, in bytes as an application's author would write it. */
export class GateClient {
  readonly #socket: Socket;
  readonly #said: Said[] = [];
  readonly #waiting: { readonly fits: (said: Said) => boolean; readonly resolve: (said: Said) => void; readonly reject: (error: Error) => void }[] = [];
  readonly ended: Promise<void>;
  #rest = '';
  #hasEnded = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.ended = new Promise((resolve) => socket.once('close', () => resolve()));
    void this.ended.then(() => {
      this.#hasEnded = true;
      for (const { reject } of this.#waiting) reject(new Error('the gate closed the connection'));
    });
    socket.on('error', () => undefined);
  }

  /** Writes text as it is. */
  writes(text: string | Uint8Array): void {
    this.#socket.write(text);
  }

  /** Sends objects, a line each. */
  sends(...messages: readonly object[]): void {
    this.writes(messages.map((message) => `${JSON.stringify(message)}\n`).join(''));
  }

  /** The next line that fits, of those that nobody has taken. */
  next(fits: (said: Said) => boolean = () => true): Promise<Said> {
    const at = this.#said.findIndex(fits);
    if (at !== -1) return Promise.resolve(this.#said.splice(at, 1)[0] ?? {});
    if (this.#hasEnded) return Promise.reject(new Error('the gate closed the connection'));
    return new Promise((resolve, reject) => this.#waiting.push({ fits, resolve, reject }));
  }

  /** Asks and gives the reply with the same id. */
  asks(message: { readonly id: number } & Said): Promise<Said> {
    const reply = this.next(({ id, event }) => id === message.id && event === undefined);
    this.sends(message);
    return reply;
  }

  /** The next event of a subscription. */
  event(subscription: number): Promise<Said> {
    return this.next((said) => said['event'] === 'decision' && said['subscription'] === subscription);
  }

  /** What came and nobody has taken. */
  get untaken(): readonly Said[] {
    return this.#said;
  }

  async hello(): Promise<this> {
    this.sends({ hello: { from: 1, to: 1 }, program: { name: 'Test', version: '1' } });
    await this.next((said) => 'hello' in said);
    return this;
  }

  async ends(): Promise<void> {
    this.#socket.end();
    await this.ended;
  }

  /** Breaks off, as a process that was killed does. */
  breaks(): void {
    this.#socket.destroy();
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const said = JSON.parse(line) as Said;
      const at = this.#waiting.findIndex(({ fits }) => fits(said));
      if (at === -1) this.#said.push(said);
      else this.#waiting.splice(at, 1)[0]?.resolve(said);
    }
  }
}

/** Connects to a gate that serves. */
export function connectsTo(address: string): Promise<GateClient> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(new GateClient(socket))).once('error', reject);
  });
}
