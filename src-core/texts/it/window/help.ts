// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of Help: the keys, what the states mean, and who helps. */
export const help = {
  title: 'Aiuto',
  keys: 'Tasti',
  'with-control': 'Ctrl+{key}',
  'with-command': 'Cmd+{key}',
  'key-import': 'Importare un file di licenza',
  'key-pages': 'Andare a una pagina, nell’ordine dell’elenco',
  'key-filter': 'Cercare o filtrare in questa pagina',
  'key-refresh': 'Rileggere tutti i dati',
  'key-settings': 'Impostazioni',
  'key-help': 'Questo aiuto',
  'key-close': 'Chiudere ciò che è in primo piano',
  states: 'Che cosa significano gli stati',
  'state-online': 'L’accesso è stato eseguito. Le applicazioni funzionano.',
  'state-offline':
    'Non è stato possibile confermare l’accesso. Le applicazioni funzionano fino alla data indicata; accedere una volta prima di allora.',
  'state-licensed': 'Le applicazioni funzionano con file di licenza estratti per questo computer.',
  'state-sign-in-required': 'Senza un accesso o un file di licenza le applicazioni non si avviano.',
  'state-attention': 'Qualcosa richiede attenzione. La pagina Panoramica indica che cosa.',
  'state-nothing-yet':
    'Su questo computer non è ancora memorizzato nulla. Accedere oppure importare un file di licenza.',
  'who-helps': 'Chi aiuta',
  'ask-administrator':
    'Le licenze vengono dall’amministratore delle licenze dell’organizzazione. Inviargli il proprio nome utente, {user}, e il nome di questo computer, {machine}.',
  version: 'Versione {version}',
} as const satisfies WindowMessages['help'];
