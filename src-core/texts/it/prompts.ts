// Machine-made translation, not reviewed by a native speaker.
import type { Messages } from '../messages.ts';
import { withService } from '../with-service.ts';

const IT = '{application, select, absent {Questa applicazione} other {{application}}}';
const IT_INSIDE = '{application, select, absent {questa applicazione} other {{application}}}';
const LEFT = '{days, select, absent {} other { ({days, plural, one {# giorno rimasto} other {# giorni rimasti}})}}';
const BEFORE_THEN = withService('Accedere prima di allora', 'Importare prima di allora un file di licenza');
const NOT_ANEW = 'Continuando, il periodo non ricomincia.';

/** The sign-in prompt. */
export const signInPrompts = {
  normal: { title: 'Accedi', body: `${IT} vuole confermare la licenza.` },
  covered: {
    title: 'È possibile chiudere questa finestra',
    body: `${IT} ha una licenza su questo computer{until, select, absent {} other { fino a {until}}}.`,
  },
  'no-service': {
    title: '{until, select, absent {Importa un file di licenza} other {L’ultimo accesso non è più recente}}',
    body: `Su questo computer non è impostato alcun servizio dei diritti d’uso, quindi qui nessuno può accedere. {until, select, absent {${IT} richiede un file di licenza.} other {Chiudere questa finestra per continuare offline con ${IT_INSIDE} fino a {until}.}}`,
  },
} as const satisfies Messages['signInPrompts'];

/** What is said when the sign-in prompt is closed. */
export const offlinePrompts = {
  allowed: {
    title: 'Lavorare offline per ora?',
    body: `È possibile lavorare fino a {until}${LEFT}. ${BEFORE_THEN}. ${NOT_ANEW}`,
  },
  'in-grace': {
    title: 'Continuare a lavorare offline?',
    body: `È possibile lavorare fino a {until}${LEFT}. ${NOT_ANEW}`,
  },
  'last-three-days': {
    title: withService('Accedere presto', 'Importare presto un file di licenza'),
    body: `È possibile lavorare offline solo fino a {until}${LEFT}. ${BEFORE_THEN}, per non interrompere il lavoro.`,
  },
  ended: {
    title: 'Il periodo offline è terminato',
    body: `${IT} richiede ora ${withService('un accesso o un file di licenza', 'un file di licenza')}. Secondo l’orologio di questo computer è {now}. È errato? Correggerlo.`,
  },
  forbidden: {
    title: withService('L’organizzazione richiede l’accesso', 'È necessario un file di licenza'),
    body: `${IT} si avvia ${withService('dopo l’accesso, o con un file di licenza', 'con un file di licenza')}.`,
  },
  'never-signed-in': {
    title: withService('Prima occorre accedere', 'Prima occorre importare un file di licenza'),
    body: 'Su questo computer non è ancora memorizzato nulla, quindi non è possibile lavorare offline.',
  },
  'not-entitled': {
    title: `Non è possibile utilizzare ${IT_INSIDE} ora`,
    body: '{reason}',
  },
  'not-determined': {
    title: 'Impossibile leggere le licenze memorizzate',
    body: `Non è noto se è consentito utilizzare ${IT_INSIDE}. Ciò non dice nulla sui propri diritti d’uso.`,
  },
} as const satisfies Messages['offlinePrompts'];
