// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'Wróć do programu',
  'signed-in-meaning': 'Twoje konto zostało tu potwierdzone. Program pobiera teraz uprawnienia i powie, kiedy logowanie się zakończy. Możesz zamknąć tę stronę.',
  'not-signed-in': 'Logowanie nie zostało ukończone',
  'not-signed-in-meaning': 'Nic się nie zmieniło. Wróć do programu: tam widać dlaczego i tam możesz spróbować ponownie.',
  foreign: 'Ta strona nie należy do żadnego logowania',
  'foreign-meaning': 'Nie kończy się tu żadne logowanie oczekiwane na tym komputerze. Nic się nie zmieniło; zamknij tę stronę.',
  twice: 'To logowanie już się zakończyło',
  'twice-meaning': 'Możesz zamknąć tę stronę i wrócić do programu.',
} as const satisfies WindowMessages['sign-in-page'];
