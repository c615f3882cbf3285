// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {Folder profilu} other {Folder profilu „{path}”}}';
const OF_FOLDER = '{path, select, absent {folderu profilu} other {folderu profilu „{path}”}}';
const NOTHING_CHANGED = 'Nic nie zmieniono. Dopóki to nie zostanie naprawione, nie można korzystać stąd z licencji.';
const EACH_USER = 'Nic nie zmieniono. Każdy użytkownik ma własny profil z własnymi licencjami.';
const STILL_STORED = 'Nic się przez to nie zmieniło i nic z tego, co zapisano, nie przepadło.';
const OWN_ACCOUNT = 'Uruchom ten program na własnym koncie, bez sudo.';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER} należy do profilu innego użytkownika tego komputera{boundTo, select, absent {} other { ({boundTo})}}.`,
    meaning: EACH_USER,
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `Właścicielem ${OF_FOLDER} jest inny użytkownik tego komputera{owner, select, absent {} other { ({owner})}}.`,
    meaning: EACH_USER,
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER} to łącze do innego miejsca.`,
    meaning: NOTHING_CHANGED,
    next: 'Umieść w tym miejscu prawdziwy folder.',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER} nie jest folderem.`,
    meaning: NOTHING_CHANGED,
    next: 'Przenieś gdzie indziej to, co zajmuje jego miejsce.',
  },
  'profile-folder-writable-by-others': {
    happened: `W ${'{path, select, absent {folderze profilu} other {folderze profilu „{path}”}}'} mogą zapisywać inni użytkownicy.`,
    meaning: NOTHING_CHANGED,
    next: 'Odbierz grupie i pozostałym prawo do zapisu: chmod go-w.',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER} zawiera inne pliki i nie jest profilem.`,
    meaning: 'Nic nie zmieniono, a pliki pozostały nietknięte.',
    next: 'Wybierz pusty folder albo taki, którego jeszcze nie ma.',
  },
  'profile-binding-lost': {
    happened: `Z ${OF_FOLDER} nie wynika już, czyj to profil.`,
    meaning: NOTHING_CHANGED,
    next: 'Przenieś folder gdzie indziej, uruchom program ponownie i jeszcze raz zaimportuj pliki licencji.',
  },
  'profile-read-only': {
    happened: `${FOLDER} jest tylko do odczytu.`,
    meaning: NOTHING_CHANGED,
    next: 'Nadaj sobie prawo do zapisu w tym folderze.',
  },
  'profile-no-permission': {
    happened: `Brak prawa do otwarcia ${OF_FOLDER}.`,
    meaning: NOTHING_CHANGED,
    next: 'Nadaj sobie prawo do odczytu i zapisu albo poproś osobę, która zarządza tym komputerem.',
  },
  'profile-disk-full': {
    happened: 'Na dysku nie ma już miejsca na profil.',
    meaning: NOTHING_CHANGED,
    next: 'Zwolnij miejsce i spróbuj ponownie.',
  },
  'profile-home-unknown': {
    happened: 'Nie ma gdzie umieścić profilu: folder domowy na tym komputerze nie jest znany.',
    meaning: NOTHING_CHANGED,
    next: 'Ustaw w zmiennej HOME (w systemie Windows: USERPROFILE) pełną ścieżkę folderu domowego i spróbuj ponownie.',
  },
  'profile-unusable': {
    happened: `Nie można użyć ${OF_FOLDER}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Sprawdź ten folder i dysk, na którym się znajduje.',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: 'Z zapisanych licencji korzysta właśnie inny Twój program.',
    meaning: STILL_STORED,
    next: 'Poczekaj chwilę i spróbuj ponownie.',
  },
  'store-full': {
    happened: 'Na dysku nie ma już miejsca na licencje.',
    meaning: STILL_STORED,
    next: 'Zwolnij miejsce i spróbuj ponownie.',
  },
  'store-no-permission': {
    happened: 'Brak prawa do otwarcia pliku, w którym są zapisane licencje.',
    meaning: STILL_STORED,
    next: 'Nadaj sobie prawo do odczytu i zapisu w folderze profilu.',
  },
  'store-read-only': {
    happened: 'Miejsce, w którym są zapisane licencje, jest tylko do odczytu.',
    meaning: STILL_STORED,
    next: 'Umożliw zapis w folderze profilu i spróbuj ponownie.',
  },
  'store-newer-version': {
    happened: 'Licencje zapisała nowsza wersja tego programu.',
    meaning: STILL_STORED,
    next: 'Zaktualizuj ten program.',
  },
  'store-of-another-user': {
    happened: 'Zapisane licencje należą do innego użytkownika tego komputera.',
    meaning: 'Nic nie zmieniono. Każdy użytkownik ma własne licencje.',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'Plik, w którym są zapisane licencje, jest uszkodzony.',
    meaning: 'Uszkodzony plik zostaje zachowany. Następne uruchomienie naprawi go z najnowszej dobrej kopii.',
    next: 'Spróbuj ponownie. Jeśli to się powtórzy, zaimportuj pliki licencji jeszcze raz.',
  },
  'store-disk-error': {
    happened: 'Dysk zgłasza błędy w miejscu, w którym są zapisane licencje.',
    meaning: 'Nic się przez to nie zmieniło. Tego, co zapisano, być może nie da się odczytać.',
    next: 'Zleć sprawdzenie dysku i przechowuj pliki licencji w innym miejscu.',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
