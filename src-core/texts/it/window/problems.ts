// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Impossibile leggere le licenze ora',
  'connection-lost': 'Il client è terminato',
  'page-failed': 'Impossibile mostrare questa pagina',
  'page-failed-meaning': 'Le licenze non ne risentono. Le altre pagine funzionano come prima.',
  'nothing-is-lost': 'Nulla è perso: ciò che è stato confermato è memorizzato.',
  'what-happened': 'Che cosa è successo',
  'what-it-means': 'Che cosa significa per il lavoro',
  'what-to-do': 'Che cosa fare ora',
} as const satisfies WindowMessages['problems'];
