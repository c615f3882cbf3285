// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {Ta aplikacja} other {Aplikacja {application}}}';
const OF_IT = '{application, select, absent {tej aplikacji} other {aplikacji {application}}}';
const LEFT =
  '{days, select, absent {} other { ({days, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}})}}';

const NEXT = withService('Zaloguj się', 'Zaimportuj plik licencji');
const NO_RESTART = 'Kontynuowanie nie zaczyna tego okresu od nowa.';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Zaloguj się', body: `${IT} prosi o potwierdzenie licencji.` },
  covered: {
    title: 'Możesz to zamknąć',
    body: `${IT} ma licencję na tym komputerze{until, select, absent {} other { do {until}}}.`,
  },
  'no-service': {
    title: '{until, select, absent {Zaimportuj plik licencji} other {Od ostatniego logowania minęło już zbyt wiele czasu}}',
    body: `Na tym komputerze nie ustawiono usługi uprawnień, więc nie można się tu zalogować. {until, select, absent {${IT} wymaga pliku licencji.} other {Zamknij to okno, aby pracować dalej offline w ${OF_IT} do {until}.}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: 'Pracować teraz offline?',
    body: `Można pracować do {until}${LEFT}. ${NEXT} przed upływem tego czasu. ${NO_RESTART}`,
  },
  'in-grace': {
    title: 'Kontynuować pracę offline?',
    body: `Można pracować do {until}${LEFT}. ${NO_RESTART}`,
  },
  'last-three-days': {
    title: withService('Zaloguj się wkrótce', 'Zaimportuj wkrótce plik licencji'),
    body: `Offline można pracować tylko do {until}${LEFT}. ${NEXT} wcześniej, aby nie przerywać pracy.`,
  },
  ended: {
    title: 'Okres pracy offline się skończył',
    body: `${IT} wymaga teraz ${withService('zalogowania lub pliku licencji', 'pliku licencji')}. Według zegara tego komputera jest {now}. Czas jest zły? Ustaw właściwy.`,
  },
  forbidden: {
    title: withService('Twoja organizacja wymaga zalogowania', 'Potrzebny jest plik licencji'),
    body: `${IT} uruchomi się ${withService('po zalogowaniu albo z plikiem licencji', 'z plikiem licencji')}.`,
  },
  'never-signed-in': {
    title: withService('Najpierw się zaloguj', 'Najpierw zaimportuj plik licencji'),
    body: 'Na tym komputerze nic jeszcze nie zapisano, więc nie można pracować offline.',
  },
  'not-entitled': {
    title: `Nie można teraz używać ${OF_IT}`,
    body: '{reason}',
  },
  'not-determined': {
    title: 'Nie można odczytać zapisanych licencji',
    body: `Nie wiadomo, czy można używać ${OF_IT}. Nie mówi to nic o Twoich uprawnieniach.`,
  },
} as const satisfies Messages['offlinePrompts'];
