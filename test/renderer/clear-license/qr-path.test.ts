import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { QUIET_ZONE, qrPath } from '#renderer/licensing-tool/clear-license/qr-path.ts';

/** Draws a path again: which modules its rectangles cover. */
function drawn(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at++) dark.add(`${Number(y) - QUIET_ZONE} ${Number(x) + at - QUIET_ZONE}`);
  }
  return dark;
}

describe('the path of a QR code', () => {
  it('covers the dark modules, each once, and nothing else', () => {
    const { modules } = create('{"checkoutId":"c4ec0075-f1c7-4a5e-8000-000000000001","code":"7K3M-9QTX-2BWC-HD4R-5"}', {
      errorCorrectionLevel: 'L',
    });
    const dark = drawn(qrPath(modules.size, (row, column) => modules.get(row, column) !== 0));
    const wanted = Array.from(
      { length: modules.size ** 2 },
      (_, at) => [Math.floor(at / modules.size), at % modules.size] as const,
    ).filter(([row, column]) => modules.get(row, column) !== 0);
    expect(wanted.length).toBeGreaterThan(100);
    expect(dark).toEqual(new Set(wanted.map(([row, column]) => `${row} ${column}`)));
  });

  it('ends a run at the edge', () => {
    expect(qrPath(2, () => true)).toBe('M4 4h2v1h-2zM4 5h2v1h-2z');
    expect(qrPath(2, () => false)).toBe('');
  });
});
