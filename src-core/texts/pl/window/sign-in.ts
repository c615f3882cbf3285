// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'Logowanie',
  'starting-title': 'Chwileczkę',
  'starting-body': 'Usługa uprawnień jest pytana, jak się zalogować.',
  'time-left': 'Pozostały czas: {left}',
  'no-page-opened': 'Strona się nie otworzyła? Otwórz ją ponownie albo skopiuj link do przeglądarki.',
  'not-completed-cancelled': 'Zostało anulowane. Nic się nie zmieniło.',
  'not-completed-refused': 'Strona logowania je odrzuciła. Nic się nie zmieniło. Spróbuj ponownie, używając konta swojej organizacji.',
  'not-completed-timed-out': 'W ciągu pięciu minut nikt nie zalogował się na tej stronie. Nic się nie zmieniło.',
  'not-completed-answer-wrong':
    'To, co wróciło z przeglądarki, nie było odpowiedzią na to logowanie, więc się nie liczy. Nic się nie zmieniło. Jeśli to się powtórzy, powiedz o tym administratorowi.',
  'refused-not-a-member-title': 'Nie dodano tu jeszcze Twojego konta',
  'refused-not-a-member': 'Konto jest prawidłowe, ale usługa uprawnień nie zna go jako członka organizacji. Poproś administratora o dodanie Cię.',
  'refused-user-disabled-title': 'Twoje konto jest wyłączone',
  'refused-user-disabled': 'Usługa uprawnień nie przyjmuje już logowań z tego konta. Wypożyczone licencje nadal działają. Zapytaj administratora.',
  'refused-sign-in-ended-title': 'Logowanie wygasło',
  'refused-sign-in-ended': 'Zakończono je w usłudze uprawnień albo zbyt długo nie było używane. Zaloguj się ponownie.',
  'refused-other-title': 'Usługa uprawnień odmówiła',
  'refused-other': 'Jej powód: {code}. Nic się nie zmieniło. Wyślij szczegóły administratorowi.',
  'copied-opening': 'Nie mogę się zalogować do usługi uprawnień {service}. Odpowiada: {code}.',
  'copied-please-add': 'Moje konto trzeba dodać do naszej organizacji.',
  'not-trusted-title': 'Ten komputer nie ufa jeszcze tej usłudze',
  'not-trusted-body': 'Odpowiedź podpisał ktoś, za kogo na tym komputerze nikt nie poręczył. Niczego nie przejęto.',
  'not-trusted-way-on':
    'Jedyna droga: dział IT potwierdza odcisk palca telefonicznie u operatora usługi i dodaje wystawcę na tym komputerze. Potem zaloguj się ponownie.',
  'it-opening': 'Na komputerze {machine} nikt nie może się zalogować do usługi uprawnień {service}: jej wystawca nie jest tam zaufany.',
  'it-confirm':
    'Jeśli ta usługa ma być zaufana: zadzwoń do jej operatora pod znany już numer i poproś o odczytanie odcisku palca. Tylko jeśli jest taki sam, uruchom jako administrator:',
  'switch-meaning': 'Przełączenie zastępuje na tym komputerze uprawnienia użytkownika {expected}. Wypożyczone licencje zostają.',
  'signed-in-as': '{account, select, absent {Zalogowano.} other {Zalogowano jako {account}.}}',
  'test-result': 'Wynik sprawdzenia',
} as const satisfies WindowMessages['sign-in'];
