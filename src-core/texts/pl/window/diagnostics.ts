// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: 'Diagnostyka',
  health: 'Stan',
  'all-good': 'Wszystko, co sprawdzono, jest w porządku.',
  'some-attention':
    '{count, plural, one {O # rzeczy warto wiedzieć; wszystko działa.} few {O # rzeczach warto wiedzieć; wszystko działa.} many {O # rzeczach warto wiedzieć; wszystko działa.} other {O # rzeczy warto wiedzieć; wszystko działa.}}',
  'some-bad': '{count, plural, one {# rzecz nie działa.} few {# rzeczy nie działają.} many {# rzeczy nie działa.} other {# rzeczy nie działa.}}',
  'look-again': 'Sprawdź ponownie',
  'state-good': 'Działa',
  'state-attention': 'Uwaga',
  'state-bad': 'Nie działa',
  'check-overrides': 'Nadpisania deweloperskie',
  'check-machine': 'Nazwa komputera',
  'check-trust': 'Zaufani wystawcy',
  'check-applications': 'Zarejestrowane aplikacje',
  'check-profile': 'Profil',
  'check-keystore': 'Klucz profilu',
  'check-store': 'Zapisane licencje',
  'check-clock': 'Zegar',
  'check-licenses': 'Pliki licencji',
  'check-policies': 'Zasady',
  'check-import-folder': 'Folder plików licencji',
  'check-service': 'Usługa uprawnień',
  'check-settings': 'Ustawienia',
  'check-notifications': 'Powiadomienia',
  'check-gate': 'Programy, które pytają',
  'check-updates': 'Aktualizacje',
  'check-window': 'To okno',
  'what-to-do': 'Co zrobić',
  report: 'Raport dla administratora',
  'report-body':
    'Plik zip z tym, co tu pokazano, z historią i dziennikiem. Foldery domowe i adresy e-mail są skrócone; nie ma w nim żadnego pliku licencji, klucza ani hasła.',
  'save-zip': 'Zapisz raport (zip)',
  saved: 'Raport jest gotowy do pobrania.',
  preview: 'Co znajdzie się w raporcie',
  'preview-report': 'report.json',
  'preview-log': 'history.jsonl',
  'log-lines':
    '{count, plural, =0 {Nie ma jeszcze wierszy} one {# wiersz} few {# wiersze, najnowsze na początku} many {# wierszy, najnowsze na początku} other {# wiersza, najnowsze na początku}}',
  'first-lines': 'Pokazano pierwsze wiersze ({count} z {total}); w raporcie są wszystkie.',
} as const satisfies WindowMessages['diagnostics'];
