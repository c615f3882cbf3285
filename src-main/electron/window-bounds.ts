import { readFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';

/** Where a window was, and whether it filled the screen. */
interface RememberedBounds extends Rectangle {
  readonly isMaximized: boolean;
}

/** So much of a window must lie on a screen for it to be found and dragged: pixels across and down. */
const FOUND_BY = { width: 120, height: 40 };

/**
 * Puts a window where it was when it was closed last, unless no screen is there any more, and keeps where it is when it
 * closes. A file that cannot be read or written costs a remembered place and no more.
 *
 * @param file absolute path
 */
export function rememberBounds(window: BrowserWindow, file: string): void {
  const before = readBounds(file);
  if (before !== null && isOnScreen(before)) {
    const { x, y, width, height } = before;
    window.setBounds({ x, y, width, height });
    if (before.isMaximized) window.maximize();
  }
  window.on('close', () => {
    const now: RememberedBounds = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeFileAtomically(file, Buffer.from(JSON.stringify(now)), 0o600, 'replace');
  });
}

function readBounds(file: string): RememberedBounds | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isBounds(found) ? found : null;
  } catch {
    // Absent at the first start; of an unknown form only where somebody else wrote it.
    return null;
  }
}

function isBounds(value: unknown): value is RememberedBounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, isMaximized } = value as Readonly<Record<string, unknown>>;
  return [x, y, width, height].every((number) => Number.isInteger(number)) && typeof isMaximized === 'boolean';
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const down = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return across >= FOUND_BY.width && down >= FOUND_BY.height;
}
