// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'Dimostrazione: un profilo e un servizio a sé, con licenze inventate.',
  'copy-files-folder': 'Copia il percorso della cartella con i file di prova',
  short: 'Dimostrazione: {time}',
  clock: 'Orologio della dimostrazione',
  now: 'Ora',
  'day-3': 'Giorno 3',
  'day-6': 'Giorno 6',
  'after-day-7': 'Dopo il giorno 7',
  'back-two-days': 'Due giorni indietro',
  'clock-moved': 'L’orologio della dimostrazione indica {now}.',
  overrides: 'Impostazioni per sviluppatori attive: {variables}.',
} as const satisfies WindowMessages['demonstration'];
