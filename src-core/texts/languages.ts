import { EN } from './en/en.ts';
import type { Messages } from './messages.ts';

/** The texts of every language there is. A further language is one more value of `Messages` and one more row here. */
export const LANGUAGES = { en: EN } as const satisfies Readonly<Record<string, Messages>>;

/** A language there are texts in, by its BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;
