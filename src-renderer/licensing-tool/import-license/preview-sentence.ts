import type { FileView } from '#core/contract/import-preview.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { problemFacts } from './problem-facts.ts';
import { countSections } from './preview-order.ts';
import { useCardTitle } from './card-title.ts';

/** The outcome of a preview in one sentence, for the live region: of a single file what became of it, of several how many. */
export function usePreviewSentence(files: readonly FileView[]): string {
  const say = useSay('import-license');
  const texts = useTexts();
  const titleOf = useCardTitle();
  const { ready, refused, unchanged } = countSections(files);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return say('preview-outcome', { ready, refused, unchanged });
  if (file.outcome === 'refused' && file.code !== null)
    return texts.problem(file.code, problemFacts(file, 'looking')).happened;
  if (ready + unchanged === 0) return say('preview-outcome', { ready, refused, unchanged });
  return say(ready > 0 ? 'one-ready' : 'one-unchanged', { applications: titleOf(file) });
}
