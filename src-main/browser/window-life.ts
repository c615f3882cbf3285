import { SECOND, type Duration } from '#core/time/instant.ts';

/** How a page's connection ended: it said goodbye (closed, reloaded, led elsewhere), or was lost without a word. */
export type Parting = 'said-goodbye' | 'lost';

/** How long a window may be without its page before it counts as closed. */
export interface Patience {
  /** After a goodbye: long enough for a reload on a busy machine. */
  readonly afterGoodbye: Duration;
  /** After a loss: a crashed page, or a tunnel (`ssh -L`) that comes back. */
  readonly afterLoss: Duration;
  /** From being let in to the first connection. */
  readonly forFirst: Duration;
}

/** What is usual. */
export const USUAL_PATIENCE: Patience = {
  afterGoodbye: (3 * SECOND) as Duration,
  afterLoss: (30 * SECOND) as Duration,
  forFirst: (30 * SECOND) as Duration,
};

/** Follows the one window of a host to its end. */
export interface WindowLife {
  /** Resolves once the window is closed for good. */
  readonly ended: Promise<void>;
  /** Whether it is. */
  isOver(): boolean;
  /** A browser was let in, and its page is to come. */
  letIn(): void;
  connected(): void;
  parted(how: Parting): void;
  /** The page's browser asked for something else: it is there, and takes its time. */
  showedLife(): void;
  /** The browser that was started for this window is gone; nobody can come back. */
  browserGone(): void;
  /** The person closed it, or the program ends. */
  end(): void;
}

/** Follows a window that is about to be opened. */
export function createWindowLife(patience: Patience = USUAL_PATIENCE): WindowLife {
  let [isConnected, isBrowserGone, isOver] = [false, false, false];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = () => {
      isOver = true;
      resolve();
    };
  });
  let waiting: { readonly timer: NodeJS.Timeout; readonly length: Duration } | null = null;

  const stopWaiting = (): void => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  const wait = (length: Duration): void => {
    stopWaiting();
    if (isOver) return;
    waiting = { timer: setTimeout(end, length), length };
  };
  void ended.then(stopWaiting);
  return {
    ended,
    isOver: () => isOver,
    letIn: () => wait(patience.forFirst),
    connected() {
      isConnected = true;
      stopWaiting();
    },
    parted(how) {
      isConnected = false;
      if (isBrowserGone) end();
      else wait(how === 'lost' ? patience.afterLoss : patience.afterGoodbye);
    },
    showedLife() {
      if (waiting !== null) wait(waiting.length);
    },
    browserGone() {
      isBrowserGone = true;
      if (!isConnected) end();
    },
    end: () => end(),
  };
}
