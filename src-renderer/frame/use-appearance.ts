import { useEffect } from 'react';
import { useLanguage } from '../state/texts-context.tsx';
import { useWindowState } from '../state/window-context.ts';
import { loadFacesOf } from '../ui/faces.ts';

/** Gives the document the chosen appearance and the language of its words, with the letters that the language needs. */
export function useAppearance(): void {
  const appearance = useWindowState((state) => state.snapshot?.settings.appearance);
  const language = useLanguage();
  useEffect(() => {
    if (appearance !== undefined) document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);
  useEffect(() => {
    document.documentElement.lang = language;
    void loadFacesOf(language);
  }, [language]);
}
