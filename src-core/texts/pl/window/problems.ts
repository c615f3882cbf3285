// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Nie można teraz odczytać licencji',
  'connection-lost': 'Klient zakończył pracę',
  'page-failed': 'Nie można pokazać tej strony',
  'page-failed-meaning': 'Nie ma to wpływu na licencje. Pozostałe strony działają jak dotąd.',
  'nothing-is-lost': 'Nic nie przepadło: to, co potwierdzono, jest zapisane.',
  'what-happened': 'Co się stało',
  'what-it-means': 'Co to znaczy dla pracy',
  'what-to-do': 'Co teraz zrobić',
} as const satisfies WindowMessages['problems'];
