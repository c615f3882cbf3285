import type { Qualifier } from '#core/entitlement/policy.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** A text for a schema: nothing where the cell is empty. */
export function textOf(cell: string | undefined): string | undefined {
  return cell === undefined || cell === '' ? undefined : cell;
}

/** Yes or no; what is neither stays a text, which no schema takes for one. */
export function yesOrNo(cell: string | undefined): boolean | string | undefined {
  return cell === undefined || cell === '' ? undefined : (WORDS.get(cell.toLowerCase()) ?? cell);
}

/** A whole number; what is none stays a text. */
export function numberOf(cell: string | undefined): number | string | undefined {
  return cell === undefined || cell === '' ? undefined : /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
}

/** Qualifiers as `Name=Value; Name=Value`; what is none stays a text. */
export function qualifiersOf(cell: string | undefined): readonly Qualifier[] | string {
  if (cell === undefined || cell === '') return [];
  const parts = cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
  if (parts.some((part) => !part.includes('='))) return cell;
  return parts.map((part) => ({ name: part.slice(0, part.indexOf('=')).trim(), value: part.slice(part.indexOf('=') + 1).trim() }));
}

/** The cell of qualifiers (JSON as stored). */
export function qualifiersCell(stored: string): string {
  return (JSON.parse(stored) as readonly Qualifier[]).map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The cell of a flag. */
export function flagCell(flag: 0 | 1): string {
  return flag === 1 ? 'yes' : 'no';
}
