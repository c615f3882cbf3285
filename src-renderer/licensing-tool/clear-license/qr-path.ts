/** The light margin around a QR code, in modules; readers need it (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/**
 * Writes the dark modules of a QR code as one SVG path: a rectangle for each run in a row, in units of a module, the quiet zone
 * included.
 */
export function qrPath(size: number, isDark: (row: number, column: number) => boolean): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    let start = 0;
    for (let column = 0; column <= size; column++) {
      if (column < size && isDark(row, column)) continue;
      if (column > start)
        runs.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h-${column - start}z`);
      start = column + 1;
    }
  }
  return runs.join('');
}
