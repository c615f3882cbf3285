import { fork } from 'node:child_process';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { ApiAnswer, ApiOrder } from './api-messages.ts';

/**
 * A licensing API that asks one in a process of its own.
 *
 * @param node the Node to run it with
 * @param program the bundled `api-process.ts`
 * @param environment what it is told beside this process's own
 */
export async function forwardingApi(
  node: string,
  program: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<UseCaseAnswer<LicensingApi>> {
  const env = { ...process.env, ...environment };
  const child = fork(program, [], { execPath: node, execArgv: [], env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = new Set<(event: LicensingEvent) => void>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let [lastId, isClosing] = [0, false];
  // Without it there is nothing to ask, so the shell under test ends as well, and its tests say so at once.
  void ended.then(() => {
    if (!isClosing) process.exit(1);
  });
  const send = (order: ApiOrder): void => void child.send(order);
  const opened = await new Promise<Extract<ApiAnswer, { answer: 'opened' }>>((resolve) => {
    child.on('message', (message) => {
      const answer = message as ApiAnswer;
      if (answer.answer === 'opened') resolve(answer);
      else if (answer.answer === 'event') for (const listener of listeners) listener(answer.event);
      else waiting.get(answer.id)?.(answer.reply);
    });
  });
  if (opened.problem !== null) {
    isClosing = true;
    child.disconnect();
    return opened.problem;
  }
  return {
    ok: true,
    value: {
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
      close: async () => {
        isClosing = true;
        child.disconnect();
        await ended;
      },
    },
  };
}
