/** What stands for a space where it is one of the differences. */
const SHOWN_SPACE = '\u2423';

/** A character that has no ink of its own: spaces, marks that join or turn, control characters. */
const INVISIBLE = /[\p{C}\p{Z}\u115f\u1160\u3164\uffa0\u2800]/u;

/**
 * Writes differing characters so that each can be seen: a space gets a sign, and what cannot be seen is named by its number,
 * `U+200B`. For the marks in a comparison; texts elsewhere go through `printable`.
 */
export function visibleCharacters(text: string): string {
  return Array.from(text)
    .map((character) =>
      character === ' ' ? SHOWN_SPACE : INVISIBLE.test(character) ? codePoint(character) : character,
    )
    .join('');
}

/**
 * Writes characters so that look-alikes can be told apart when they are heard or compared: each that is not plain ASCII has its
 * number behind it, as in `А (U+0410)`.
 */
export function spelledCharacters(text: string): string {
  return Array.from(text)
    .map((character) => {
      if (character === ' ' || INVISIBLE.test(character)) return codePoint(character);
      return /^[!-~]$/.test(character) ? character : `${character} (${codePoint(character)})`;
    })
    .join(' ');
}

/** Letters and digits of ASCII that look alike in many typefaces. */
const LOOK_ALIKES = ['0OoQD', '1lI|', '5S', '8B', '2Z', 'uv', 'mn'];

/** Whether differing characters can be taken for one another, so that words are needed beside the marks. */
export function needsSpelling(left: string, right: string): boolean {
  if (/[^!-~]/u.test(left + right)) return true;
  return Array.from(left).some((character, index) =>
    LOOK_ALIKES.some((alike) => alike.includes(character) && alike.includes(right[index] ?? '!')),
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
