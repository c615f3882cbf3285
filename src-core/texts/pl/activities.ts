// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

const LICENSE = '{applications, select, absent {licencję} other {licencję na {applications}}}';
const LICENSE_FIRST = '{applications, select, absent {Licencja} other {Licencja na {applications}}}';
const FROM_FILE =
  '{origin, select, folder { z folderu Twojej organizacji{file, select, absent {} other { („{file}”)}}} other {{file, select, absent {} other { z pliku „{file}”}}}}';
const UNTIL = '{until, select, absent {} other {, do {until}}}';
const APPLICATION =
  '{application, select, absent {{product, select, absent {} other { (produkt {product})}}} other { ({application})}}';

/** The entries of the history, a sentence or two each. */
export const activities = {
  imported: `Zaimportowano ${LICENSE}${FROM_FILE}${UNTIL}.`,
  replaced: `Przedłużono ${LICENSE}${FROM_FILE}${UNTIL}.`,
  unchanged: `Zaimportowano ponownie ${LICENSE}${FROM_FILE}; była tu już wcześniej.`,
  refused: 'Nie zaimportowano {file, select, absent {pliku} other {pliku „{file}”}}{origin, select, folder { z folderu Twojej organizacji} other {}}.{because, select, absent {} other { {because}}}',
  cleared: `Usunięto ${LICENSE} z profilu{because, select, linked { razem z inną jej postacią} other {}}.`,
  ended: `${LICENSE_FIRST} wygasła{endedAt, select, absent {} other { ({endedAt})}} i została zwrócona automatycznie.`,
  'holds-again': `Zegar ustawiono prawidłowo. ${LICENSE_FIRST} znów jest ważna${UNTIL}.`,
  'revocations-accepted':
    'Przyjęto listę unieważnionych licencji{issuer, select, absent {} other { (wystawca {issuer})}}{origin, select, folder { z folderu Twojej organizacji} other {}}{checkouts, select, absent {} other {; {checkouts, plural, =0 {nie unieważnia niczego nowego} one {unieważnia # licencję} few {unieważnia # licencje} many {unieważnia # licencji} other {unieważnia # licencji}}}}.',
  'signed-in': '{user, select, absent {Zalogowano użytkownika.} other {Zalogowano użytkownika {user}.}}',
  'signed-out': '{user, select, absent {Wylogowano użytkownika.} other {Wylogowano użytkownika {user}.}}',
  'refresh-failed': 'Nie udało się potwierdzić logowania.{because, select, absent {} other { {because}}}',
  'sign-in-dismissed': `Zamknięto logowanie${APPLICATION}; zaczął się okres pracy offline.`,
  'continued-offline': `Kontynuowano pracę offline${APPLICATION}{until, select, absent {} other {, możliwą do {until}}}.`,
  'application-started':
    '{application, select, absent {{product, select, absent {Uruchomiono aplikację} other {Uruchomiono produkt {product}}}} other {Uruchomiono aplikację {application}}}{status, select, Offline { w trybie offline} Trial { w ramach okresu próbnego} other {}}{until, select, absent {} other {; może działać do {until}}}.',
  notified:
    '{ending, select, grace {{threshold, select, ended {Powiadomienie: czas pracy offline się skończył.} other {Powiadomienie: do kiedy można pracować offline{endsAt, select, absent {} other { – {endsAt}}}.}}} other {Powiadomienie: kiedy kończy się {applications, select, absent {licencja} other {licencja na {applications}}}{endsAt, select, absent {} other { – {endsAt}}}.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Usługa uprawnień ma pokwitowanie za {applications, select, absent {licencję} other {licencję na {applications}}}. To jest zwrot licencji; naliczanie użycia się zakończyło.} other {Usługa administratora ma pokwitowanie za {applications, select, absent {licencję} other {licencję na {applications}}}. Naliczanie użycia zakończy się, gdy administrator przyjmie zwrot.}}',
  'receipt-refused': 'Usługa uprawnień nie przyjęła pokwitowania za {applications, select, absent {licencję} other {licencję na {applications}}}. Wyślij je administratorowi.',
  'store-repaired':
    'Naprawiono zapisane licencje.{keptAs, select, absent {} other { Uszkodzony plik zachowano jako „{keptAs}”.}}',
} as const satisfies Messages['activities'];
