import type { FileView } from '#core/contract/import-preview.ts';

/** What becomes of a file, as people sort them: what needs them comes first. */
export const SECTIONS = ['refused', 'ready', 'unchanged', 'passed-over'] as const;

/** One of these. */
export type SectionName = (typeof SECTIONS)[number];

/** The files of one kind of outcome, in the order in which they were given. */
export interface PreviewSection {
  readonly name: SectionName;
  readonly files: readonly FileView[];
}

/** How many files became what. */
export type SectionCounts = Readonly<Record<SectionName, number>>;

/** Which section a file belongs to. */
export function sectionOf({ outcome }: Pick<FileView, 'outcome'>): SectionName {
  if (outcome === 'imported' || outcome === 'replaced') return 'ready';
  return outcome === 'ignored' ? 'passed-over' : outcome;
}

/** Sorts the files of a preview or a result into sections, the refused ones first; empty sections are left out. */
export function sectionsOf(files: readonly FileView[]): readonly PreviewSection[] {
  const found = new Map<SectionName, FileView[]>(SECTIONS.map((name) => [name, []]));
  for (const file of files) found.get(sectionOf(file))?.push(file);
  return [...found].map(([name, some]) => ({ name, files: some })).filter(({ files: some }) => some.length > 0);
}

/** Counts files by section. */
export function countSections(files: readonly FileView[]): SectionCounts {
  const counts: Record<SectionName, number> = { refused: 0, ready: 0, unchanged: 0, 'passed-over': 0 };
  for (const file of files) counts[sectionOf(file)]++;
  return counts;
}

/** Of the files that can be imported: how many are licenses, and how many are lists of licenses that were ended early. */
export function countReady(files: readonly FileView[]): { readonly licenses: number; readonly lists: number } {
  const ready = files.filter((file) => sectionOf(file) === 'ready');
  const lists = ready.filter(({ kind }) => kind === 'revocations').length;
  return { licenses: ready.length - lists, lists };
}

/** With more cards than this they stand in sections, and each begins as one line that opens at a press. */
const MANY = 5;

/** Whether there are so many cards that they stand in sections. */
export function isMany({ refused, ready, unchanged }: SectionCounts): boolean {
  return refused + ready + unchanged > MANY;
}

/** Refused files as they are shown: many with one cause behind one card, the others one by one. */
export interface FoldedRefusals {
  /** Each with more files than a list shows at first, the greatest first. */
  readonly folds: readonly (readonly FileView[])[];
  readonly singles: readonly FileView[];
}

/** With more files than this one cause is told once for all of them. */
const FOLDED = 20;

/** Folds files that were refused for one cause where there are many of them. */
export function foldRefused(files: readonly FileView[]): FoldedRefusals {
  const byCause = new Map<string, FileView[]>();
  for (const file of files) {
    const cause = `${String(file.code)} ${file.facts['cause'] ?? ''}`;
    const some = byCause.get(cause) ?? [];
    some.push(file);
    byCause.set(cause, some);
  }
  const folds = [...byCause.values()].filter((some) => some.length > FOLDED).sort((left, right) => right.length - left.length);
  const folded = new Set(folds.flat());
  return { folds, singles: files.filter((file) => !folded.has(file)) };
}

/** Whether the cards of a section begin open: few do, and of many the refused ones where those are few. */
export function beginsOpen(name: SectionName, counts: SectionCounts): boolean {
  return !isMany(counts) || (name === 'refused' && counts.refused <= MANY);
}
