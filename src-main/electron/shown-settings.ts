import { app } from 'electron';
import type { Settings } from '#core/contract/settings.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage } from '#core/texts/languages.ts';
import type { SayInWindow, Texts } from '#core/texts/texts.ts';
import { chooseAppearance } from './appearance.ts';

/** The settings that the shell shows: the language of its menus and dialogs, and the appearance of everything. */
export class ShownSettings {
  #settings: Settings;
  #texts: Texts;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#texts = textsIn(settings);
    chooseAppearance(settings.appearance);
  }

  /** Every text, in the language of the moment. */
  get texts(): Texts {
    return this.#texts;
  }

  /** What menus and dialogs say, in the language of the moment. */
  get say(): SayInWindow<'native'> {
    return this.#texts.window('native');
  }

  /** What every page says likewise. */
  get sayCommon(): SayInWindow<'common'> {
    return this.#texts.window('common');
  }

  /** Takes over what was chosen, and tells whether it speaks another language now. */
  take(settings: Settings): boolean {
    const before = this.#settings;
    this.#settings = settings;
    if (settings.appearance !== before.appearance) chooseAppearance(settings.appearance);
    if (settings.language === before.language) return false;
    this.#texts = textsIn(settings);
    return true;
  }
}

function textsIn({ language }: Settings): Texts {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return createTexts(chooseLanguage(language, app.getPreferredSystemLanguages()), { timeZone, program: null });
}
