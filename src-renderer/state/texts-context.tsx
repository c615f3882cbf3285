import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage, type Language } from '#core/texts/languages.ts';
import type { SayInWindow, Texts } from '#core/texts/texts.ts';
import type { WindowGroup } from '#core/texts/window-parameters.ts';
import { useWindowState } from './window-context.ts';

/** The words of this window, with the language they are in. */
interface Words {
  readonly texts: Texts;
  readonly language: Language;
}

const TextsContext = createContext<Words | null>(null);

/** How often the time zone is looked at while nothing else happens, in milliseconds. */
const ZONE_CHECK_EVERY = 60_000;

/** Gives everything below it the words of the chosen language, in the time zone that the computer has now. */
export function TextsProvider({ children }: { readonly children: ReactNode }) {
  const choice = useWindowState((state) => state.snapshot?.settings.language ?? 'system');
  const timeZone = useTimeZone();
  const language = chooseLanguage(choice, navigator.languages);
  const words = useMemo(() => ({ texts: createTexts(language, { timeZone, program: null }), language }), [language, timeZone]);
  return <TextsContext value={words}>{children}</TextsContext>;
}

/** Every code in words: `texts.instant(at)`, `texts.decision(…)`, `texts.problem(…)`. */
export function useTexts(): Texts {
  return useWords().texts;
}

/** The language of this window. */
export function useLanguage(): Language {
  return useWords().language;
}

/** Says the texts of one screen: `const say = useSay('overview'); say('title')`. */
export function useSay<Group extends WindowGroup>(group: Group): SayInWindow<Group> {
  const texts = useTexts();
  return useMemo(() => texts.window(group), [texts, group]);
}

function useWords(): Words {
  const words = useContext(TextsContext);
  if (words === null) throw new TypeError('a component that has words stands outside of their provider');
  return words;
}

/** The computer's time zone, looked at again with each snapshot, when the window is returned to, and every minute. */
function useTimeZone(): string {
  const sequence = useWindowState((state) => state.snapshot?.sequence);
  const [zone, setZone] = useState(currentZone);
  useEffect(() => setZone(currentZone()), [sequence]);
  useEffect(() => {
    const look = (): void => setZone(currentZone());
    const timer = setInterval(look, ZONE_CHECK_EVERY);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return zone;
}

function currentZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
