/** A stretch of a name: the same in both, or differing. */
export interface NamePart {
  readonly text: string;
  readonly isDifferent: boolean;
  /** The other name has characters here that this one lacks; there is no text, only a place. */
  readonly isGap: boolean;
}

/** One difference, for people who do not see the marks; positions count from 1. */
export type NameDifference =
  | { readonly kind: 'changed'; readonly at: number; readonly left: string; readonly right: string }
  | { readonly kind: 'swapped'; readonly at: number; readonly left: string; readonly right: string }
  /** Only the left one has these characters. */
  | { readonly kind: 'only-left'; readonly at: number; readonly left: string }
  /** Only the right one has these, before the left one's character at `at`. */
  | { readonly kind: 'only-right'; readonly at: number; readonly right: string };

/** Two names side by side. */
export interface NameComparison {
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly differences: readonly NameDifference[];
  /** They have so little in common that marking single characters would only confuse: each is marked as a whole. */
  readonly isWhollyDifferent: boolean;
}

/** How one step of the way through both names goes. */
type Step = 'same' | 'changed' | 'swapped' | 'only-left' | 'only-right';

/** How many characters of each name a step takes. */
const TAKES: Readonly<Record<Step, readonly [left: number, right: number]>> = {
  same: [1, 1],
  changed: [1, 1],
  swapped: [2, 2],
  'only-left': [1, 0],
  'only-right': [0, 1],
};

/** Names longer than this are no names of computers; each is marked as a whole. */
const LONGEST = 256;

/**
 * Compares two machine names character by character: the shortest way from one to the other by changing, adding, leaving out and
 * swapping neighbours (Damerau's distance). Letter case plays no part, as in the comparison that decided (machine-name.ts).
 */
export function compareNames(left: string, right: string): NameComparison {
  const [leftCharacters, rightCharacters] = [Array.from(left), Array.from(right)];
  const longer = Math.max(leftCharacters.length, rightCharacters.length);
  if (longer > LONGEST) return whollyDifferent(left, right);
  const { steps, distance } = shortestWay(leftCharacters.map(folded), rightCharacters.map(folded));
  if (distance * 2 > longer) return whollyDifferent(left, right);
  return comparisonOf(steps, leftCharacters, rightCharacters);
}

/** Of several names, the one nearest to another: what a person most likely meant. The first of equally near ones. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const characters = Array.from(wanted.slice(0, LONGEST)).map(folded);
  const distances = names.map(
    (name) => shortestWay(characters, Array.from(name.slice(0, LONGEST)).map(folded)).distance,
  );
  return names[distances.indexOf(Math.min(...distances))] ?? null;
}

function folded(character: string): string {
  return character.toLowerCase();
}

function whollyDifferent(left: string, right: string): NameComparison {
  const whole = (text: string): readonly NamePart[] => (text === '' ? [] : [{ text, isDifferent: true, isGap: false }]);
  return { left: whole(left), right: whole(right), differences: [], isWhollyDifferent: true };
}

/** Fills the table of distances between all beginnings, then walks back through it from the end. */
function shortestWay(left: readonly string[], right: readonly string[]): { steps: readonly Step[]; distance: number } {
  const table = distances(left, right);
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  const steps: Step[] = [];
  let [row, column] = [left.length, right.length];
  while (row > 0 || column > 0) {
    const here = at(row, column);
    const isSame = row > 0 && column > 0 && left[row - 1] === right[column - 1];
    let step: Step;
    if (isSame && at(row - 1, column - 1) === here) step = 'same';
    else if (areSwapped(left, right, row, column) && at(row - 2, column - 2) + 1 === here) step = 'swapped';
    else if (row > 0 && column > 0 && at(row - 1, column - 1) + 1 === here) step = 'changed';
    else if (row > 0 && at(row - 1, column) + 1 === here) step = 'only-left';
    else step = 'only-right';
    steps.unshift(step);
    row -= TAKES[step][0];
    column -= TAKES[step][1];
  }
  return { steps, distance: at(left.length, right.length) };
}

function distances(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = [];
  for (let row = 0; row <= left.length; row++) {
    const line: number[] = [];
    table.push(line);
    for (let column = 0; column <= right.length; column++) {
      if (row === 0 || column === 0) {
        line.push(row + column);
        continue;
      }
      const isSame = left[row - 1] === right[column - 1];
      const beside = Math.min(table[row - 1]?.[column] ?? 0, line[column - 1] ?? 0) + 1;
      const across = (table[row - 1]?.[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = areSwapped(left, right, row, column) ? (table[row - 2]?.[column - 2] ?? 0) + 1 : Infinity;
      line.push(Math.min(beside, across, swapped));
    }
  }
  return table;
}

function areSwapped(left: readonly string[], right: readonly string[], row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1] && left[row - 1] !== left[row - 2];
}

function comparisonOf(steps: readonly Step[], left: readonly string[], right: readonly string[]): NameComparison {
  const parts: { left: NamePart[]; right: NamePart[] } = { left: [], right: [] };
  const differences: NameDifference[] = [];
  let [leftAt, rightAt, start] = [0, 0, 0];
  while (start < steps.length) {
    const step = steps[start] ?? 'same';
    const count = countAlike(steps, start);
    const leftText = left.slice(leftAt, leftAt + count * TAKES[step][0]).join('');
    const rightText = right.slice(rightAt, rightAt + count * TAKES[step][1]).join('');
    parts.left.push({ text: leftText, isDifferent: step !== 'same', isGap: leftText === '' });
    parts.right.push({ text: rightText, isDifferent: step !== 'same', isGap: rightText === '' });
    if (step !== 'same') differences.push(differenceOf(step, leftAt + 1, leftText, rightText));
    leftAt += count * TAKES[step][0];
    rightAt += count * TAKES[step][1];
    start += count;
  }
  return { ...parts, differences, isWhollyDifferent: false };
}

/** Neighbouring steps of one kind are told as one; two swaps one after the other are two. */
function countAlike(steps: readonly Step[], start: number): number {
  const step = steps[start];
  if (step === 'swapped') return 1;
  const rest = steps.slice(start).findIndex((other) => other !== step);
  return rest === -1 ? steps.length - start : rest;
}

function differenceOf(kind: Exclude<Step, 'same'>, at: number, left: string, right: string): NameDifference {
  if (kind === 'only-left') return { kind, at, left };
  if (kind === 'only-right') return { kind, at, right };
  return { kind, at, left, right };
}
