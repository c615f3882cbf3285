import type { Socket } from 'node:net';
import { GATE_LIMITS } from '#core/contract/gate/limits.ts';
import { createLineReader, LINE_BYTES, type LineFault } from './line-reader.ts';

/** How a connection ended: this side closed it, the other side did or was lost, or the other side did not read what it was sent. */
export type ConnectionEnd = 'closed-here' | 'closed-there' | 'too-slow';

/** One connection on which JSON objects go to and fro, one a line (UTF-8, LF, at most 64 KiB with it). */
export interface LineConnection {
  /**
   * Says who hears each line, without its LF. Nothing is read before this is called. `onFault` hears of a line that is none: after
   * `line-too-long` no line comes any more, and the connection closes once what is sent in answer, in the same turn, is out; after
   * `not-utf8` it goes on.
   */
  onLine(onText: (text: string) => void, onFault?: (fault: LineFault) => void): void;
  /** Stops reading for a while, so that the other side has to wait. */
  pause(): void;
  resume(): void;
  /**
   * Sends one object as a line; nothing once the connection has ended. A side that leaves more than 256 KiB unread is dropped.
   *
   * @throws RangeError for an object that does not fit into a line
   */
  send(message: object): void;
  /** Resolves once what was sent is out, or the connection has ended: whoever sends much waits for it now and then. */
  drained(): Promise<void>;
  /** Ends it once what was sent before is out. */
  close(): void;
  readonly ended: Promise<ConnectionEnd>;
}

/** How long the other side has to read what was sent before, and to close too, in milliseconds. */
const LAST_WORDS = 2_000;

/** Speaks in lines over a socket. */
export function lineConnection(socket: Socket): LineConnection {
  const read = createLineReader();
  let end: ConnectionEnd | null = null;
  const ended = new Promise<ConnectionEnd>((resolve) => {
    socket.once('close', () => resolve(end ?? 'closed-there'));
  });
  // A lost connection says so by `close`, which comes after it.
  socket.on('error', () => socket.destroy());
  socket.pause();

  const close = (): void => {
    if (end !== null) return;
    end = 'closed-here';
    socket.end();
    // What still comes is read and forgotten: a side that is broken off while it writes may never read what it was answered.
    socket.resume();
    const impatience = setTimeout(() => socket.destroy(), LAST_WORDS);
    socket.once('close', () => clearTimeout(impatience));
  };
  return {
    onLine(onText, onFault = () => undefined) {
      socket.on('data', (piece: Buffer) => {
        for (const line of read(piece)) {
          if (end !== null) return;
          if ('text' in line) {
            onText(line.text);
            continue;
          }
          onFault(line.fault);
          if (line.fault === 'line-too-long') close();
        }
      });
      socket.resume();
    },
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    send(message) {
      const line = Buffer.from(`${JSON.stringify(message)}\n`);
      if (line.length > LINE_BYTES) throw new RangeError(`A line of ${String(line.length)} bytes is too long.`);
      if (end !== null || socket.destroyed) return;
      socket.write(line);
      if (socket.writableLength <= GATE_LIMITS.unreadBytes) return;
      end = 'too-slow';
      socket.destroy();
    },
    async drained() {
      if (socket.writableLength === 0 || socket.destroyed) return;
      await Promise.race([ended, new Promise((resolve) => socket.write('', resolve))]);
    },
    close,
    ended,
  };
}
