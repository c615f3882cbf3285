import { fork } from 'node:child_process';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { ApiAnswer, ApiOrder } from './api-messages.ts';

/**
 * A licensing API that asks one in a process of its own.
 *
 * @param node the Node to run it with
 * @param program the bundled `api-process.ts`
 */
export function forwardingApi(node: string, program: string): LicensingApi {
  const child = fork(program, [], { execPath: node, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = new Set<(event: LicensingEvent) => void>();
  let lastId = 0;
  const send = (order: ApiOrder): void => void child.send(order);
  child.on('message', (message) => {
    const answer = message as ApiAnswer;
    if (answer.answer === 'event') for (const listener of listeners) listener(answer.event);
    else waiting.get(answer.id)?.(answer.reply);
  });
  return {
    request: (name, argument) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        send({ order: 'request', id, name, argument });
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFiles: (paths) => send({ order: 'offer', paths }),
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}
