import type { FileView } from '#core/contract/import-preview.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useApplicationTitles } from '../../ui/application-title.ts';

/** Names a card: its applications with versions once they can be believed, else its file. */
export function useCardTitle(): (file: FileView) => string {
  const say = useSay('import-license');
  const { title } = useApplicationTitles();
  return ({ license, kind, issuerName, path, outcome }) => {
    const [first, ...others] = license?.applications ?? [];
    if (first !== undefined)
      return others.length === 0
        ? title(first)
        : say('more-applications', { application: title(first), count: others.length });
    if (kind === 'revocations' && outcome !== 'refused') return say('list-of-ended', { issuer: issuerName });
    return shortened(printable(fileName(path)));
  };
}

/** A name of up to this many characters stands in a title whole. */
const LONGEST = 120;

/** Takes the middle out of a name that would fill the screen; whole it stands below. */
export function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= LONGEST ? name : `${characters.slice(0, 80).join('')}…${characters.slice(-36).join('')}`;
}

/** The last part of a path: what people call the file. */
export function fileName(path: string): string {
  return /[^/\\]+$/.exec(path)?.[0] ?? path;
}
