/** A content that tells its number at both ends, of a length that changes from one to the next. */
export function contentNumber(number: number): Buffer {
  return Buffer.from(`${String(number)}${'.'.repeat((number * 7_919) % 200_000)}${String(number)}`);
}

/** The number of a whole content, or `null` for anything else. */
export function numberOf(content: Buffer): number | null {
  const number = Number(/^(\d+)/.exec(content.toString('latin1', 0, 20))?.[1] ?? Number.NaN);
  return Number.isInteger(number) && contentNumber(number).equals(content) ? number : null;
}
