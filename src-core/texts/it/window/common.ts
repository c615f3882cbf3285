// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'Pagine',
  'page-opened': 'La pagina {page} è aperta.',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'Vai al contenuto della pagina',
  'back-to': 'Torna a {where}',

  online: 'Online',
  'signed-in': 'Accesso eseguito',
  offline: 'Offline',
  'offline-days-left': 'Offline, {count, plural, one {# giorno rimasto} other {# giorni rimasti}}',
  licensed: 'Con licenza',
  'sign-in-required': 'Accesso richiesto',
  'license-file-required': 'File di licenza richiesto',
  attention: 'Attenzione',
  'nothing-yet': 'Ancora nessuna licenza',

  'days-left': '{count, plural, one {# giorno rimasto} other {# giorni rimasti}}',
  'days-in-ring': '{count, plural, one {# giorno} other {# giorni}}',
  'left-in-ring': 'al termine',
  'days-left-of': '{count, plural, one {# giorno rimasto} other {# giorni rimasti}} su {days}',

  'import-a-license-file': 'Importa un file di licenza',
  'sign-in': 'Accedi',
  'try-again': 'Riprova',
  'open-diagnostics': 'Apri la diagnostica',
  refresh: 'Aggiorna',
  refreshing: 'Rilettura di tutti i dati …',
  refreshed: 'Tutti i dati sono stati riletti.',
  cancel: 'Annulla',
  close: 'Chiudi',
  dismiss: 'Nascondi',
  'copy-named': 'Copia {what}',
  'copy-details': 'Copia i dettagli',
  copied: 'Copiato.',
  'not-copied': 'Impossibile copiare. Selezionare il testo e copiarlo a mano.',
  'clear-search': 'Cancella la ricerca',
  'work-done': '{done, number} di {known, plural, one {# file} other {# file}}',
  'user-name': 'Nome utente',
  'machine-name': 'Nome del computer',
  'product-number': 'Prodotto {product}',

  'drop-files': 'Rilasciare qui i file di licenza per verificarli',
  'drop-files-hint': 'Fino alla conferma non cambia nulla.',
  'files-wait-for-dialog':
    '{count, plural, one {# file è arrivato e attende} other {# file sono arrivati e attendono}} la chiusura di questa finestra di dialogo.',
  'files-waiting': '{count, plural, one {# file di licenza attende} other {# file di licenza attendono}} la verifica.',
  'check-them': 'Verifica ora',
} as const satisfies WindowMessages['common'];
