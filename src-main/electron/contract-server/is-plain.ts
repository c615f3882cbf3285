/** The most that one message may hold, counted as its characters and one for each value: far beyond any true one. */
export const MOST_UNITS = 256 * 1_024 * 1_024;

/**
 * Whether a value is made of what the contract's arguments are made of (objects, lists, texts, numbers, truth values,
 * nothing), each in one place, and in no greater amount. What a page sends can hold much else, and itself; whatever
 * reads it later need not care.
 */
export function isPlain(value: unknown, most: number): boolean {
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  let units = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    units += typeof next === 'string' ? 1 + next.length : 1;
    if (units > most || !isPlainItself(next)) return false;
    if (typeof next !== 'object' || next === null) continue;
    if (seen.has(next)) return false;
    seen.add(next);
    for (const [name, inside] of Object.entries(next)) {
      units += name.length;
      waiting.push(inside);
    }
  }
  return true;
}

function isPlainItself(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
