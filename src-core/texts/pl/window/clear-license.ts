// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Usuń licencję z profilu',
  keep: 'Zostaw',

  'two-halves': 'Dwie połowy zwrotu',
  'your-profile': 'Twój profil',
  administrator: 'Administrator',
  'license-cleared': 'licencja usunięta',
  'license-to-clear': 'usunięcie licencji',
  'checks-it-in': 'przyjęcie zwrotu',
  'entitlement-service': 'Usługa uprawnień',
  'receipt-checks-in': 'przyjęcie zwrotu na podstawie pokwitowania',
  'half-now': 'Po potwierdzeniu',
  'half-done': 'Gotowe',
  'half-open': 'Otwarte',


  'more-applications':
    '{count, plural, one {{application} i jeszcze # aplikacja} few {{application} i jeszcze # aplikacje} many {{application} i jeszcze # aplikacji} other {{application} i jeszcze # aplikacji}}',

  'nothing-to-clear': 'Nie ma czego usuwać',

  'was-cleared':
    '{count, plural, one {Usunięto z Twojego profilu licencję na {applications}} few {Usunięto z Twojego profilu licencje na {applications}} many {Usunięto z Twojego profilu licencje na {applications}} other {Usunięto z Twojego profilu licencje na {applications}}}',
  'cleared-when': 'Data usunięcia: {at}.',
  'others-clear-too': 'Inne osoby, które ją zaimportowały, też usuwają ją ze swojego profilu.',
  'receipt-title': 'Pokwitowanie usuniętej licencji',
  'receipt-for-administrator': 'Pokwitowanie dla administratora',
  'usage-until-checked-in': 'Użycie jest naliczane, dopóki administrator nie przyjmie zwrotu licencji.',
  'qr-title': 'Kod QR z pokwitowaniem {code}',
  'message-for-administrator': 'Wiadomość do administratora',
  'no-receipt': 'Nie ma pokwitowania',
  'no-receipt-kept':
    'Pokwitowania tej licencji nie da się już odczytać. Podaj administratorowi identyfikator wypożyczenia; zwrot licencji można przyjąć bez pokwitowania.',
  'linked-receipt': 'Razem z nią: inna postać tej samej licencji',
  'save-receipt': 'Zapisz plik pokwitowania',
  'save-receipt-named': 'Zapisz plik pokwitowania: {applications}',
  'copy-message': 'Kopiuj wiadomość',
  'copy-message-named': 'Kopiuj wiadomość: {applications}',
  'message-code': 'Kod pokwitowania: {code}',
  'receipts-count':
    '{count, plural, one {# pokwitowanie} few {# pokwitowania, po jednym na każdą postać licencji} many {# pokwitowań, po jednym na każdą postać licencji} other {# pokwitowania, po jednym na każdą postać licencji}}',
} as const satisfies WindowMessages['clear-license'];
