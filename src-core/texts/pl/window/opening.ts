// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: 'Otwieranie…',
  'go-on': 'Dalej',
  'enter-code': 'Wpisz kod',
  'where-the-code-is': 'Kod jest w terminalu, w którym uruchomiono klienta. Działa raz, dla tego okna.',
  code: 'Kod',
  open: 'Otwórz',
  'code-wrong':
    'To nie jest ten kod. {tries, plural, one {Można spróbować jeszcze # raz} few {Można spróbować jeszcze # razy} many {Można spróbować jeszcze # razy} other {Można spróbować jeszcze # razu}}; potem trzeba będzie chwilę odczekać.',
  'code-wait':
    'Zbyt wiele nieudanych prób. Odczekaj {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}, a potem wpisz kod, który jest w terminalu.',
  'code-expired': 'Ten kod jest za stary. W terminalu jest nowy. Wpisz ten nowy.',
  'open-elsewhere': 'To okno jest już otwarte',
  'open-elsewhere-meaning': 'Klient pokazuje jedno okno naraz i jest ono otwarte w innym oknie lub na innej karcie. Kontynuuj tam; to możesz zamknąć.',
  'not-for-you': 'Tędy nie można wejść',
  'not-for-you-meaning': 'Klient sam otwiera swoje okno. Pod tym adresem nikt nie wejdzie; aby otworzyć nowe okno, uruchom klienta ponownie.',
  'other-address': 'Adres jest inny',
  'other-address-meaning': 'Otwórz {address}, dokładnie tak, jak podano w terminalu.',
} as const satisfies WindowMessages['opening'];
