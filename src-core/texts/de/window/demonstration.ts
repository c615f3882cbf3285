// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'Demonstration: ein eigenes Profil und ein eigener Dienst mit erfundenen Lizenzen.',
  'copy-files-folder': 'Pfad des Ordners mit Probedateien kopieren',
  short: 'Vorführung: {time}',
  clock: 'Uhr der Demonstration',
  now: 'Jetzt',
  'day-3': 'Tag 3',
  'day-6': 'Tag 6',
  'after-day-7': 'Nach Tag 7',
  'back-two-days': 'Zwei Tage zurück',
  'clock-moved': 'Die Uhr der Demonstration zeigt {now}.',
  overrides: 'Entwicklervorgaben sind wirksam: {variables}.',
} as const satisfies WindowMessages['demonstration'];
