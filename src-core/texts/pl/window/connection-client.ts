// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

const IT_FIRST = '{application, select, absent {Aplikacja} other {Aplikacja {application}}}';

/** Texts of the sign-in prompt and what closing it leads to. */
export const connectionClient = {
  asks: `${IT_FIRST} prosi o licencję`,
  'last-signed-in': 'Ostatnie logowanie: {at}.',
  'never-signed-in': 'Nikt się tu jeszcze nie logował.',
  'user-on-machine': '{user} na komputerze {machine}',
  'copy-user-and-machine': 'Kopiuj nazwę użytkownika i komputera',
  'sign-in-with-browser': 'Zaloguj się w przeglądarce',
  'continue-offline': 'Kontynuuj offline',
  'can-work-until': 'Można pracować do',
  'before-then': '{service, select, none {Do tego czasu zaimportuj plik licencji.} other {Do tego czasu się zaloguj.}}',
  'before-then-soon':
    '{service, select, none {Do tego czasu zaimportuj plik licencji, aby nie przerywać pracy.} other {Do tego czasu się zaloguj, aby nie przerywać pracy.}}',
  'continuing-restarts-nothing': 'Kontynuowanie nie zaczyna tego okresu od nowa.',
  diagnostics: 'Otwórz diagnostykę',
  'not-affected': 'Nie dotyczy: {applications}, licencja wypożyczona do {until}',
  'not-affected-several': 'Nie dotyczy: {applications}; licencje wypożyczone na ten komputer',
  'checking-title': 'Sprawdzanie logowania',
  'checking-body': 'Możesz to zamknąć. Tam, gdzie wolno, praca trwa dalej offline.',
  'waiting-title': 'Kontynuuj w przeglądarce',
  'waiting-body': 'Zaloguj się na stronie, która się tam otworzyła. Czeka ona do {until}.',
  'by-hand-title': 'Skopiuj link do przeglądarki',
  'by-hand-body':
    'Nie udało się stąd otworzyć przeglądarki. Skopiuj link do przeglądarki na tym komputerze i zaloguj się tam. Oczekiwanie trwa do {until}.',
  'open-again': 'Otwórz ponownie',
  'copy-link': 'Kopiuj link',
  cancel: 'Anuluj',
  'not-completed-title': 'Logowanie nie zostało ukończone',
  'no-network-title': 'Ten komputer nie ma połączenia z siecią',
  'no-network-body': 'Bez sieci nie można połączyć się z usługą uprawnień. Nic się nie zmieniło.',
  'no-answer-title': 'Usługa uprawnień nie odpowiedziała',
  'no-answer-body': 'Ten komputer ma sieć, ale usługa nie odpowiedziała na czas. Nic się nie zmieniło.',
  'test-connection': 'Sprawdź połączenie',
  'try-again': 'Spróbuj ponownie',
  'wrong-account-title': 'Zalogował się ktoś inny',
  'wrong-account-body': 'Uprawnienia na tym komputerze należą do użytkownika {expected}, a zalogowany jest teraz użytkownik {actual}.',
  'switch-account': 'Przełącz na {actual}',
  'keep-account': 'Zostaw {expected}',
  'status-now': 'Stan aplikacji{application, select, absent {} other { {application}}}: {status}.',
  'started-offline': `${IT_FIRST} została uruchomiona. Stan: offline, do {until}.`,
  started: `${IT_FIRST} została uruchomiona.`,
  'why-no-sign-in': 'Dlaczego nie można się zalogować?',
  'how-to-set-clock': 'Ustaw datę i godzinę w ustawieniach systemu, a potem spróbuj ponownie. Nic nie przepadnie.',
} as const satisfies WindowMessages['connection-client'];
