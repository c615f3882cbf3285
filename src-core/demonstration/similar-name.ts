/** A machine name that is easily taken for another: its last two characters exchanged, or one more at its end. */
export function similarName(name: string): string {
  const characters = Array.from(name);
  const [last, before] = [characters.pop() ?? '', characters.pop() ?? ''];
  return last.toLowerCase() === before.toLowerCase() || before === '' || before === '.' || before === '-' ? `${name}1` : [...characters, last, before].join('');
}
