// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: 'Diagnostica',
  health: 'Stato di salute',
  'all-good': 'Tutto ciò che è stato esaminato è come deve essere.',
  'some-attention':
    '{count, plural, one {# avviso; funziona tutto.} other {# avvisi; funziona tutto.}}',
  'some-bad': '{count, plural, one {# punto non funziona.} other {# punti non funzionano.}}',
  'look-again': 'Esamina di nuovo',
  'state-good': 'In ordine',
  'state-attention': 'Avviso',
  'state-bad': 'Non funziona',
  'check-overrides': 'Impostazioni per sviluppatori',
  'check-machine': 'Nome del computer',
  'check-trust': 'Emittenti attendibili',
  'check-applications': 'Applicazioni registrate',
  'check-profile': 'Profilo',
  'check-keystore': 'Chiave del profilo',
  'check-store': 'Licenze memorizzate',
  'check-clock': 'Orologio',
  'check-licenses': 'File di licenza',
  'check-policies': 'Criteri',
  'check-import-folder': 'Cartella dei file di licenza',
  'check-service': 'Servizio dei diritti d’uso',
  'check-settings': 'Impostazioni',
  'check-notifications': 'Notifiche',
  'check-gate': 'Programmi che chiedono',
  'check-updates': 'Aggiornamenti',
  'check-window': 'Questa finestra',
  'what-to-do': 'Che cosa fare',
  report: 'Rapporto per l’amministratore',
  'report-body':
    'Un file ZIP con ciò che è mostrato qui, la cronologia e il registro. Le cartelle personali e gli indirizzi e-mail sono abbreviati; non contiene file di licenza, chiavi o password.',
  'save-zip': 'Salva il rapporto (ZIP)',
  saved: 'Il rapporto è stato offerto come download.',
  preview: 'Che cosa conterrà il rapporto',
  'preview-report': 'report.json',
  'preview-log': 'history.jsonl',
  'log-lines': '{count, plural, =0 {Ancora nessuna riga} one {# riga} other {# righe, le più recenti per prime}}',
  'first-lines': 'Sono mostrate le prime {count} righe di {total}; il rapporto le contiene tutte.',
} as const satisfies WindowMessages['diagnostics'];
