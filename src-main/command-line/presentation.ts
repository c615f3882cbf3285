import type { Texts } from '#core/texts/texts.ts';
import type { Layout } from './layout.ts';

/** What words are put on the terminal with. */
export interface Presentation {
  readonly texts: Texts;
  readonly layout: Layout;
  /** How the program is called here, for lines that somebody copies. */
  readonly program: string;
}
