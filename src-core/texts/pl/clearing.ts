// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';

/** Importing, clearing and ending: what is said around them. */
export const clearing = {
  question: 'Usunąć licencję na {applications} z Twojego profilu na komputerze {machine}?',
  'shared-computer': 'Inne osoby, które zaimportowały ten plik, też muszą usunąć licencję ze swojego profilu.',
  'usage-goes-on':
    '{checkedInBy, select, receipt {Usunięcie z profilu nie kończy jeszcze naliczania użycia. Trwa ono, dopóki pokwitowanie nie dotrze do usługi uprawnień.} other {Usunięcie z profilu nie jest zwrotem licencji. Użycie jest naliczane, dopóki zwrotu nie przyjmie administrator.}}',
  'others-too':
    'Ta sama licencja obejmuje też {count, plural, one {aplikację {applications}; zostanie ona usunięta} few {aplikacje {applications}; zostaną one usunięte} many {aplikacje {applications}; zostaną one usunięte} other {aplikacje {applications}; zostaną one usunięte}} razem z nią.',
  'linked-too':
    'Razem z nią {count, plural, one {zostanie usunięta # wcześniejsza lub późniejsza postać tej licencji} few {zostaną usunięte # wcześniejsze lub późniejsze postacie tej licencji} many {zostanie usuniętych # wcześniejszych lub późniejszych postaci tej licencji} other {zostanie usunięte # wcześniejszej lub późniejszej postaci tej licencji}}: {checkouts}.',
  'still-covered': 'Aplikacja {application} ma nadal licencję z innego wypożyczenia, do {until}.',
  cleared: 'Usunięto z Twojego profilu ({at}): {applications}.',
  'not-again': 'Tego samego pliku nie można tu zaimportować ponownie.',
  'without-receipt':
    '{count, plural, one {Zapisany plik tej licencji nie przechodzi już sprawdzenia, więc nie ma pokwitowania: {checkouts}. Poproś administratora o przyjęcie jej zwrotu.} few {Zapisane pliki tych licencji nie przechodzą już sprawdzenia, więc nie ma pokwitowania: {checkouts}. Poproś administratora o przyjęcie ich zwrotu.} many {Zapisane pliki tych licencji nie przechodzą już sprawdzenia, więc nie ma pokwitowania: {checkouts}. Poproś administratora o przyjęcie ich zwrotu.} other {Zapisane pliki tych licencji nie przechodzą już sprawdzenia, więc nie ma pokwitowania: {checkouts}. Poproś administratora o przyjęcie ich zwrotu.}}',
  'already-cleared': 'Tę licencję już usunięto z profilu: {at}.',
  'already-ended': 'Ta licencja wygasła sama: {at}. Nie ma czego usuwać.',
  'already-revoked': 'Tę licencję unieważnił już wystawca: {at}. Nie ma czego usuwać.',
  'receipt-for':
    '{checkedInBy, select, receipt {Pokwitowanie dla usługi uprawnień. Gdy do niej dotrze, licencja będzie zwrócona.} other {Pokwitowanie dla administratora, który przyjmuje zwrot licencji.}}',
  'receipt-taken':
    '{checkedInBy, select, receipt {Usługa uprawnień ma pokwitowanie. To jest zwrot licencji; naliczanie użycia się zakończyło.} other {Usługa administratora ma pokwitowanie.}}',
  'receipt-refused': 'Usługa uprawnień nie przyjęła tego pokwitowania. Wyślij je administratorowi.',
  'no-receipts-taken': 'Wystawca {issuer} nie przyjmuje pokwitowań. Zamiast tego wyślij administratorowi tę wiadomość.',
  'message-to-administrator':
    'Licencja na {applications} została usunięta z profilu na komputerze {machine}: {at} (użytkownik {user}, wypożyczenie {checkout}). Można przyjąć jej zwrot.',
  'usage-from-now': 'Użycie jest naliczane przez całą dobę, od utworzenia licencji do jej zwrotu.',
  'ended-by-itself': 'Licencja na {applications} wygasła i została zwrócona automatycznie: {at}.',
  'import-on-shared-computer': 'Zaimportowano tylko do Twojego profilu. Inne osoby, które korzystają z tego komputera, też muszą zaimportować ten plik do swojego profilu.',
} as const satisfies Messages['clearing'];
