import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '#core/contract/channels.ts';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import { REQUESTS } from '#core/contract/requests.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { HostRequests } from './contract-server/host-requests.ts';
import { isOwnPage } from './contract-server/is-own-page.ts';
import { isPlain, MOST_UNITS } from './contract-server/is-plain.ts';

/** What answers requests. */
export interface ContractServerOptions {
  readonly api: LicensingApi;
  /** What this host does itself; the API is not asked for it. */
  readonly hostRequests: HostRequests;
  /** Is told each request that was done, once its answer is there. */
  readonly done: (name: RequestName) => void;
}

const REFUSED: Reply<never> = { ok: false, code: 'request-refused', facts: {} };

/**
 * Answers the registered windows' requests and tells them every event. Nobody else is heard, and nothing else can be
 * asked.
 */
export class ContractServer {
  readonly #options: ContractServerOptions;
  readonly #registered = new Set<WebContents>();

  /** Begins to listen. There is one in a process: Electron refuses a second. */
  constructor(options: ContractServerOptions) {
    this.#options = options;
    ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, argument: unknown) => this.#hear(event, name, argument));
    options.api.subscribe((event) => this.tell(event));
  }

  /** Lets the page of a window ask, until the window is gone. */
  register(contents: WebContents): void {
    this.#registered.add(contents);
    contents.once('destroyed', () => this.#registered.delete(contents));
  }

  /** Tells every registered window that shows the page an event. */
  tell(event: LicensingEvent): void {
    for (const contents of this.#registered) {
      if (isOwnPage(contents.mainFrame, contents)) contents.send(EVENT_CHANNEL, event);
    }
  }

  async #hear(event: IpcMainInvokeEvent, name: unknown, argument: unknown): Promise<Reply<unknown>> {
    // Rejected, and not answered: a stranger is told nothing of what can be asked.
    if (!this.#registered.has(event.sender) || !isOwnPage(event.senderFrame, event.sender)) throw new Error('refused');
    if (!isRequestName(name) || !isPlain(argument, MOST_UNITS)) return REFUSED;
    const reply = await this.#answer(name, argument);
    if (reply.ok) this.#options.done(name);
    return reply;
  }

  #answer(name: RequestName, argument: unknown): Promise<Reply<unknown>> | Reply<unknown> {
    const { api, hostRequests } = this.#options;
    if (!Object.hasOwn(hostRequests, name)) return api.request(name, argument);
    const checked = REQUESTS[name].argument.safeParse(argument);
    if (!checked.success) return REFUSED;
    const answer = hostRequests[name as keyof HostRequests] as (argument: unknown) => Promise<Reply<unknown>> | Reply<unknown>;
    return answer(checked.data);
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name);
}
