// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Zalogowano',
  'signed-in-meaning': 'Możesz zamknąć tę stronę i wrócić do Licensing Client.',
  'not-signed-in': 'Logowanie nie zostało ukończone',
  'not-signed-in-meaning': 'Nic się nie zmieniło. Wróć do Licensing Client: tam widać dlaczego i tam możesz spróbować ponownie.',
  foreign: 'Ta strona nie należy do żadnego logowania',
  'foreign-meaning': 'Nie kończy się tu żadne logowanie, na które czeka Licensing Client. Nic się nie zmieniło; zamknij tę stronę.',
  twice: 'To logowanie już się zakończyło',
  'twice-meaning': 'Możesz zamknąć tę stronę i wrócić do Licensing Client.',
} as const satisfies WindowMessages['sign-in-page'];
