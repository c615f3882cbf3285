import type { WebSocket } from 'ws';
import { SECOND } from '#core/time/instant.ts';

/** How long a connection that does not answer is taken for alive. */
const SILENT_FOR = SECOND;

/** The close code of an end that is at hand (RFC 6455, 7.4.1). */
const GOING_AWAY = 1_001;

/** Keeps it at one window: who comes while another is there is turned away. */
export interface OneWindow {
  /** Whether a new connection may be the window; asked before it is one. */
  isFree(): Promise<boolean>;
  /** Makes a connection the window, until it closes. */
  take(socket: WebSocket): void;
  readonly current: WebSocket | null;
  /** Closes the window's connection, if there is one, and waits until it is. */
  shut(): Promise<void>;
}

/**
 * Makes a keeper. A page that is loaded again connects while the connection of its earlier self is still closing: what does not answer a
 * ping any more is no window. A page that is there answers at once, whatever it is doing, because its browser does.
 */
export function createOneWindow(): OneWindow {
  let current: WebSocket | null = null;
  return {
    get current() {
      return current;
    },
    async isFree() {
      const other = current;
      if (other === null) return true;
      return !(await isThere(other));
    },
    take(socket) {
      const earlier = current;
      current = socket;
      earlier?.terminate();
      socket.once('close', () => {
        if (current === socket) current = null;
      });
    },
    async shut() {
      const socket = current;
      if (socket === null) return;
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.close(GOING_AWAY);
      const silence = setTimeout(() => socket.terminate(), SILENT_FOR);
      await closed;
      clearTimeout(silence);
    },
  };
}

function isThere(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isAlive: boolean) => (): void => {
      clearTimeout(silence);
      socket.off('pong', alive).off('close', gone);
      resolve(isAlive);
    };
    const [alive, gone] = [answer(true), answer(false)];
    const silence = setTimeout(gone, SILENT_FOR);
    socket.on('pong', alive).on('close', gone);
    if (socket.readyState === socket.OPEN) socket.ping();
    // On its way to be closed: nobody is at the other end any more, whether or not that was said.
    else gone();
  });
}
