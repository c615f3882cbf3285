import type { FileView } from '#core/contract/import-preview.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useApplicationTitles } from '../../ui/application-title.ts';

/** Says what a list of ended licenses ends here, before and after it is imported: each application, or that there is none. */
export function useListEffect(): (file: Pick<FileView, 'ends'>) => string {
  const say = useSay('import-license');
  const texts = useTexts();
  const { title } = useApplicationTitles();
  return ({ ends }) => {
    const applications = [...new Set(ends.map(title))];
    return applications.length === 0 ? say('ends-nothing-here') : say('ends-here', { applications: texts.list(applications) });
  };
}
