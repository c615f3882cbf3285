import type { RawData, WebSocket } from 'ws';
import type { Reply } from '#core/contract/reply.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { answerRequest } from './requests-of-this-host.ts';

/** More at once than any page of ours asks. */
const MOST_UNDER_WAY = 64;

/** How much may wait to be sent to a page that does not take it. */
const MOST_WAITING_BYTES = 256 * 1_024 * 1_024;

/** Close codes of RFC 6455, 7.4.1. */
const POLICY_VIOLATION = 1_008;

/** What a connection tells of its page. */
export interface ConnectionListener {
  /** The page has been sent its first snapshot. */
  readonly gotSnapshot: () => void;
  /** The person closed the window, and the page has been told that it was understood. */
  readonly closesWindow: () => void;
}

/**
 * Serves the contract over one WebSocket: `{ id, request, argument }` in, `{ id, reply }` and `{ event, payload }` out. A message of
 * another form ends the connection: no page of ours sends one.
 */
export function serveContract(socket: WebSocket, api: LicensingApi, listener: ConnectionListener): void {
  let underWay = 0;
  const send = (message: unknown, sent?: () => void): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
    else socket.send(JSON.stringify(message), (error) => (error instanceof Error ? undefined : sent?.()));
  };
  const answer = async ({ id, request, argument }: Question): Promise<void> => {
    let closes = false;
    const reply: Reply<unknown> = await answerRequest(api, request, argument, () => (closes = true));
    send({ id, reply }, () => {
      if (closes) listener.closesWindow();
      if (request === 'getSnapshot' && reply.ok) listener.gotSnapshot();
    });
  };
  socket.on('message', (data, isBinary) => {
    const question = isBinary ? null : readQuestion(data);
    if (question === null || underWay >= MOST_UNDER_WAY) {
      socket.close(POLICY_VIOLATION);
      return;
    }
    underWay += 1;
    void answer(question).finally(() => (underWay -= 1));
  });
  const endEvents = api.subscribe((event) => send(event));
  socket.on('close', endEvents);
  // Reported by ws for frames that break the protocol, and messages that are too long; it closes the connection itself.
  socket.on('error', () => undefined);
}

interface Question {
  readonly id: number;
  readonly request: string;
  readonly argument: unknown;
}

function readQuestion(data: RawData): Question | null {
  let value: unknown;
  try {
    value = JSON.parse((data as Buffer).toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('request' in value) || !('argument' in value)) return null;
  const { id, request, argument } = value;
  return Number.isSafeInteger(id) && typeof request === 'string' ? { id: id as number, request, argument } : null;
}
