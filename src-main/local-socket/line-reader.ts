import { GATE_LIMITS } from '#core/contract/gate/limits.ts';

/** The longest line of the local protocols, in bytes, its LF included: the gate's. */
export const LINE_BYTES = GATE_LIMITS.lineBytes;

/** What is wrong with what came: a line longer than {@link LINE_BYTES}, or one that is not UTF-8. */
export type LineFault = 'line-too-long' | 'not-utf8';

/** What a line is, or why it is none. */
export type ReceivedLine = { readonly text: string } | { readonly fault: LineFault };

const LF = 0x0a;

/**
 * Makes lines of bytes that come in pieces. A line is what an LF ends, without it; what no LF ends is none. After `line-too-long` nothing
 * comes any more, since nobody can tell where the next line begins.
 */
export function createLineReader(): (piece: Buffer) => ReceivedLine[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: Buffer[] = [];
  let length = 0;
  let isOver = false;

  const finish = (last: Buffer): ReceivedLine => {
    const whole = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    [pieces, length] = [[], 0];
    try {
      return { text: decoder.decode(whole) };
    } catch {
      // Node says no more of it than that it is not UTF-8.
      return { fault: 'not-utf8' };
    }
  };
  const end = (): ReceivedLine => {
    [isOver, pieces] = [true, []];
    return { fault: 'line-too-long' };
  };
  return (piece) => {
    const lines: ReceivedLine[] = [];
    let from = 0;
    if (isOver) return lines;
    while (from < piece.length) {
      const at = piece.indexOf(LF, from);
      const rest = piece.subarray(from, at === -1 ? piece.length : at);
      if (length + rest.length + 1 > LINE_BYTES) return [...lines, end()];
      if (at !== -1) lines.push(finish(rest));
      else {
        // A copy, so that one byte of a line does not keep the whole piece that it came in.
        pieces.push(Buffer.from(rest));
        length += rest.length;
      }
      from = at === -1 ? piece.length : at + 1;
    }
    return lines;
  };
}
