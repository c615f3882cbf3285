import type { CommandContext } from './command-context.ts';

/** Work shorter than this shows nothing, in milliseconds. */
const SHOWN_AFTER = 1_000;
const REDRAWN_EVERY = 100;
const WIDTH = 30;

/** A bar that is told how far work is, and taken away when it is over. */
interface Progress {
  readonly onProgress: (done: number, known: number) => void;
  readonly finish: () => void;
}

/**
 * Shows on a terminal's stderr how far work on many files is, once it has taken more than a second; `finish` takes the
 * bar away.
 */
export function progressBar(context: CommandContext): Progress {
  const started = performance.now();
  let drawnAt = started + SHOWN_AFTER - REDRAWN_EVERY;
  let isDrawn = false;
  return {
    onProgress(done, known) {
      const now = performance.now();
      if (!context.showsProgress || now - drawnAt < REDRAWN_EVERY) return;
      drawnAt = now;
      isDrawn = true;
      const filled = Math.round((WIDTH * done) / Math.max(known, 1));
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
      context.terminal.stderr(`\r${bar} ${context.texts.say('progress', { done, known })}`);
    },
    finish() {
      if (isDrawn) context.terminal.stderr(`\r${' '.repeat(WIDTH + 40)}\r`);
    },
  };
}
