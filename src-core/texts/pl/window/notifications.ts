// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of notifications, in the window and of the operating system. */
export const notifications = {
  title: 'Powiadomienia',
  'checkout-title':
    '{count, plural, one {Licencja na {applications} kończy się za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}} few {Licencje na {applications} kończą się za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}} many {Licencje na {applications} kończą się za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}} other {Licencje na {applications} kończą się za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}}}',
  'checkout-stops': 'Można pracować do: {until}. Poproś administratora o nowy plik licencji i zaimportuj go wcześniej.',
  'checkout-goes-on': 'Koniec: {until}. Potem nadal możesz pracować dzięki zalogowaniu{then, select, absent {} other { – do: {then}}}.',
  'grace-title': '{days, plural, one {Został # dzień} few {Zostały # dni} many {Zostało # dni} other {Zostało # dnia}} pracy offline',
  'grace-title-last-day': 'Praca offline kończy się: {until}',
  'grace-body':
    '{count, plural, one {{applications} działa} few {{applications} działają} many {{applications} działają} other {{applications} działają}} do: {until}. {service, select, none {Wcześniej zaimportuj plik licencji.} other {Wcześniej zaloguj się.}}',
  'grace-body-last-day':
    '{count, plural, one {{applications} przestanie działać} few {{applications} przestaną działać} many {{applications} przestaną działać} other {{applications} przestaną działać}}. {service, select, none {Wcześniej zaimportuj plik licencji.} other {Wcześniej zaloguj się.}}',
  'ended-title': 'Praca offline dobiegła końca',
  'ended-body':
    '{service, select, none {Potrzebny jest plik licencji: {applications}.} other {Trzeba się zalogować: {applications}.}}',
  'and-more': '{count, plural, one {# inna} few {# inne} many {# innych} other {# innej}}',
  open: 'Pokaż licencje',
  'sign-in': 'Zaloguj się',
  import: 'Importuj plik',
  setting: 'Powiadomienia',
  'setting-on': 'Także z systemu operacyjnego',
  'setting-off': 'Tylko w tym oknie',
  'setting-meaning': 'Przychodzą, zanim skończy się licencja albo czas pracy offline.',
  'program-log': 'log.jsonl',
} as const satisfies WindowMessages['notifications'];
