import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { valueOf } from '../../main/use-cases/answers.ts';
import { windowProtocols } from '../../browser-host/support/window-protocols.ts';
import { bundledProgram } from '../../command-line/support/bundle.ts';
import type { Workstation } from './workstation.ts';

/** The client's program while its window is open: it runs as on a computer without a display, and a page's socket asks it. */
export interface OpenClient {
  readonly ask: <Name extends RequestName>(name: Name, argument: ArgumentOf<Name>) => Promise<ValueOf<Name>>;
  /** Waits until what the window shows is so, and gives it. */
  readonly shows: (isSo: (snapshot: Snapshot) => boolean) => Promise<Snapshot>;
  /** Closes the window, and gives the program's exit code and all that it wrote. */
  close(): Promise<{ readonly exitCode: number | null; readonly written: string }>;
}

/** Starts the client of a workstation, and opens its window. */
export async function openClient(workstation: Workstation, onEnd: (end: () => Promise<void>) => void): Promise<OpenClient> {
  const child = spawn(process.execPath, [bundledProgram('client')], { env: workstation.environment(), cwd: workstation.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const { address, code } = await new Promise<{ address: string; code: string }>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        const found = /address\s+(http\S+)\s+code\s+(\S+)/.exec(written);
        if (found !== null) resolve({ address: found[1]!, code: found[2]! });
      });
    }
    void ended.then(() => reject(new Error(`the client ended: ${written}`)));
  });
  const socket = await comeIn(address, code);
  return speakOver(socket, async () => {
    const exitCode = await ended;
    return { exitCode, written };
  });
}

async function comeIn(address: string, code: string): Promise<WebSocket> {
  const { origin } = new URL(address);
  const answer = await fetch(`${origin}/code`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ code }) });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1).join('');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, windowProtocols(await answer.text()), { headers: { origin, cookie } });
  await once(socket, 'open');
  return socket;
}

function speakOver(socket: WebSocket, ended: OpenClient['close']): OpenClient {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const watching = new Set<(snapshot: Snapshot) => void>();
  let asked = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { readonly id?: number; readonly reply: Reply<unknown>; readonly event?: string; readonly payload: Snapshot };
    if (message.id !== undefined) waiting.get(message.id)?.(message.reply);
    else if (message.event === 'licensingChanged') for (const watch of [...watching]) watch(message.payload);
  });
  const ask: OpenClient['ask'] = async (request, argument) => {
    asked += 1;
    const id = asked;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, request, argument }));
    });
    return valueOf(reply as Reply<never>);
  };
  return {
    ask,
    shows: async (isSo) => {
      const { promise, resolve } = Promise.withResolvers<Snapshot>();
      const watch = (snapshot: Snapshot): void => {
        if (isSo(snapshot)) resolve(snapshot);
      };
      watching.add(watch);
      watch(await ask('getSnapshot', {}));
      const seen = await promise;
      watching.delete(watch);
      return seen;
    },
    close: async () => {
      void ask('closeWindow', {}).catch(() => undefined);
      return ended();
    },
  };
}
