/** How many characters at the end stay readable, so that people can tell keys apart. */
const READABLE = 4;

/** A key shorter than this is masked whole: its end would give too much of it away. */
const SHORTEST_SHOWN = 12;

/**
 * Masks an activation key for showing: separators stay, every letter and digit becomes a dot but the last four. Keys of
 * fewer than twelve letters and digits are masked whole.
 */
export function maskedActivationKey(key: string): string {
  const characters = Array.from(key);
  const counted = characters.filter(isCounted).length;
  let hidden = counted < SHORTEST_SHOWN ? counted : counted - READABLE;
  return characters.map((character) => (isCounted(character) && hidden-- > 0 ? '•' : character)).join('');
}

function isCounted(character: string): boolean {
  return !/[\s\-_.]/.test(character);
}
