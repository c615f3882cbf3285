import { duration, SECOND } from '#core/time/instant.ts';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import type { LineConnection } from '#main/local-socket/line-connection.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { parseWindowAnswer, windowOrders, type WindowAnswer, type WindowOrder } from './window-messages.ts';

/** How long the window that is open may take to answer. */
const PATIENCE = duration(5, SECOND);

/** What a second start is answered; `no-answer` where the window is there and says nothing in time. */
export type OpenWindowAnswer = WindowAnswer | 'no-answer';

/** Hands files (absolute paths) to the window of a profile that is open, and asks it to come forward; `null` where none is open. */
export async function askOpenWindow(profile: SocketProfile, files: readonly string[]): Promise<OpenWindowAnswer | null> {
  const connection = await connectLocalSocket('window', profile);
  if (connection === null) return null;
  const answer = new Promise<OpenWindowAnswer | null>((resolve) => {
    connection.onLine((text) => resolve(parseWindowAnswer(text)));
    // It closed at this very moment: it is open no more.
    void connection.ended.then((how) => resolve(how === 'closed-there' ? null : 'no-answer'));
    setTimeout(() => resolve('no-answer'), PATIENCE).unref();
  });
  void sayAll(connection, windowOrders(files));
  const answered = await answer;
  connection.close();
  return answered;
}

async function sayAll(connection: LineConnection, orders: readonly WindowOrder[]): Promise<void> {
  for (const order of orders) {
    connection.send(order);
    await connection.drained();
  }
}
