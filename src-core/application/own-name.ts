/** The longest name that is taken from a program itself. */
const LONGEST = 64;

/**
 * What a program calls itself, as people are shown it where nothing else names it: one line of bounded length; `null` where nothing of it is
 * left. It is the program's own word, and made safe to show where it is shown, as every name is.
 */
export function ownName(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length === 0) return null;
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
