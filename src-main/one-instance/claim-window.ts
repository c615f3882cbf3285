import type { LineConnection } from '#main/local-socket/line-connection.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { serveLocalSocket } from '#main/local-socket/serve-local-socket.ts';
import { askOpenWindow, type OpenWindowAnswer } from './ask-open-window.ts';
import { MOST_FILES, parseWindowOrder, type WindowAnswer } from './window-messages.ts';

/** What the one window of a profile does for those that are started after it. */
export interface OpenWindowHost {
  /** Takes files of a later start (absolute paths) for the one import queue. */
  offerFiles(paths: readonly string[]): void;
  /** Brings the window to the front, and tells how that went. */
  comeForward(): Promise<WindowAnswer> | WindowAnswer;
}

/** What became of a start: it is the one window of the profile, or it has handed over to the one that is open. */
export type WindowClaim =
  | { readonly outcome: 'claimed'; release(): Promise<void> }
  | { readonly outcome: 'handed-over'; readonly answer: OpenWindowAnswer };

/** Second starts that are answered at once. */
const MOST_CONNECTIONS = 16;

/** A window that closes while another is started gives its place up; more often than this, something else is wrong. */
const TRIES = 3;

/**
 * Makes this process the one that shows the Licensing Tool of a profile, in whichever host; or hands the files over to the one that does.
 *
 * Where no endpoint can be served (the profile is not this user's, its disk is full), the window opens all the same: it says what is wrong,
 * and of those there may be several.
 */
export async function claimWindow(profile: SocketProfile, files: readonly string[], host: OpenWindowHost): Promise<WindowClaim> {
  for (let left = TRIES; left > 0; left -= 1) {
    const answer = await askOpenWindow(profile, files);
    if (answer !== null) return { outcome: 'handed-over', answer };
    const served = await serveLocalSocket({
      endpoint: 'window',
      profile,
      mostConnections: MOST_CONNECTIONS,
      onConnection: (connection) => answerStart(connection, host),
    });
    if (served.outcome === 'serving') return { outcome: 'claimed', release: () => served.close() };
    if (served.outcome === 'refused') return { outcome: 'claimed', release: () => Promise.resolve() };
  }
  return { outcome: 'handed-over', answer: 'no-answer' };
}

/** Answers one later start: its files are taken once it has said all of them. */
function answerStart(connection: LineConnection, host: OpenWindowHost): void {
  const files: string[] = [];
  connection.onLine((text) => {
    const order = parseWindowOrder(text);
    if (order === null) connection.close();
    else if ('files' in order) files.push(...order.files.slice(0, MOST_FILES - files.length));
    else {
      if (files.length > 0) host.offerFiles(files.splice(0));
      void Promise.resolve(host.comeForward()).then((window) => connection.send({ window }));
    }
  });
}
