// Machine-made translation, not reviewed by a person. Word choices: pl.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'Demonstracja: osobny profil i osobna usługa ze zmyślonymi licencjami.',
  'copy-files-folder': 'Kopiuj folder z plikami do wypróbowania',
  short: 'Demonstracja: {time}',
  clock: 'Zegar demonstracji',
  now: 'Teraz',
  'day-3': 'Dzień 3',
  'day-6': 'Dzień 6',
  'after-day-7': 'Po dniu 7',
  'back-two-days': 'Dwa dni wstecz',
  'clock-moved': 'Zegar demonstracji wskazuje {now}.',
  overrides: 'Obowiązują nadpisania deweloperskie: {variables}.',
} as const satisfies WindowMessages['demonstration'];
