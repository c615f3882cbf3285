import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Page } from 'playwright-core';

/** What reached for a network while it was watched. */
export interface NetworkWatch {
  /** Outgoing connections of the main process, and requests of the page to anything but its own origin. */
  readonly attempts: readonly string[];
  end(): void;
}

/** Watches every outgoing socket of this process, the client's main process, and every request of its page. */
export function watchNetwork(page: Page, origin: string): NetworkWatch {
  const attempts: string[] = [];
  const onSocket = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('lookup', (_error, _address, _family, host) => attempts.push(`lookup ${host}`));
    socket.once('connectionAttempt', (address) => attempts.push(`connect ${address}`));
  };
  const onRequest = (request: { url(): string }): void => {
    if (new URL(request.url()).origin !== origin) attempts.push(request.url());
  };
  subscribe('net.client.socket', onSocket);
  page.on('request', onRequest);
  return {
    attempts,
    end() {
      unsubscribe('net.client.socket', onSocket);
      page.off('request', onRequest);
    },
  };
}
