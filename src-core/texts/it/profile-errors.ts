// Machine-made translation, not reviewed by a native speaker.
import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {La cartella del profilo} other {La cartella del profilo {path}}}';
const FOLDER_INSIDE = '{path, select, absent {la cartella del profilo} other {la cartella del profilo {path}}}';
const NOTHING_CHANGED =
  'Non è cambiato nulla. Le licenze non possono essere usate da qui finché il problema non viene risolto.';
const STILL_STORED = 'Questo non ha cambiato nulla, e nulla di quanto memorizzato è perso.';
const OWN_PROFILES = 'Non è cambiato nulla. Ogni utente ha un proprio profilo, con le proprie licenze.';
const OWN_ACCOUNT = 'Eseguire questo programma con il proprio account, senza sudo.';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER} è destinata a un altro utente di questo computer{boundTo, select, absent {} other { ({boundTo})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `${FOLDER} è di proprietà di un altro utente di questo computer{owner, select, absent {} other { ({owner})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER} è un collegamento a un’altra posizione.`,
    meaning: NOTHING_CHANGED,
    next: 'Mettere al suo posto una vera cartella.',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER} non è una cartella.`,
    meaning: NOTHING_CHANGED,
    next: 'Spostare ciò che si trova al suo posto.',
  },
  'profile-folder-writable-by-others': {
    happened: `In ${FOLDER_INSIDE} possono scrivere altri utenti.`,
    meaning: NOTHING_CHANGED,
    next: 'Togliere il diritto di scrittura al gruppo e agli altri: chmod go-w.',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER} contiene altri file e non è un profilo.`,
    meaning: 'Non è cambiato nulla, e i file non sono stati toccati.',
    next: 'Scegliere una cartella vuota, o una che non esiste ancora.',
  },
  'profile-binding-lost': {
    happened: `${FOLDER} non indica più a chi appartiene il profilo.`,
    meaning: NOTHING_CHANGED,
    next: 'Spostare la cartella, riavviare il programma e importare di nuovo i file di licenza.',
  },
  'profile-read-only': {
    happened: `${FOLDER} è di sola lettura.`,
    meaning: NOTHING_CHANGED,
    next: 'Assegnarsi il diritto di scriverci.',
  },
  'profile-no-permission': {
    happened: `Non è consentito aprire ${FOLDER_INSIDE}.`,
    meaning: NOTHING_CHANGED,
    next: 'Assegnarsi il diritto di leggere e scrivere nella cartella, oppure rivolgersi a chi gestisce questo computer.',
  },
  'profile-disk-full': {
    happened: 'Sul disco non c’è più spazio per il profilo.',
    meaning: NOTHING_CHANGED,
    next: 'Liberare spazio e riprovare.',
  },
  'profile-home-unknown': {
    happened: 'Non c’è un posto per il profilo: la cartella personale non è nota su questo computer.',
    meaning: NOTHING_CHANGED,
    next: 'Impostare HOME (in Windows USERPROFILE) sul percorso completo della cartella personale e riprovare.',
  },
  'profile-unusable': {
    happened: `Impossibile usare ${FOLDER_INSIDE}{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Controllare la cartella e il disco in cui si trova.',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: 'Un altro programma dello stesso utente sta usando le licenze memorizzate.',
    meaning: STILL_STORED,
    next: 'Attendere un momento e riprovare.',
  },
  'store-full': {
    happened: 'Sul disco non c’è più spazio per le licenze memorizzate.',
    meaning: STILL_STORED,
    next: 'Liberare spazio e riprovare.',
  },
  'store-no-permission': {
    happened: 'Non è consentito aprire il file in cui sono memorizzate le licenze.',
    meaning: STILL_STORED,
    next: 'Assegnarsi il diritto di leggere e scrivere nella cartella del profilo.',
  },
  'store-read-only': {
    happened: 'La posizione in cui sono memorizzate le licenze è di sola lettura.',
    meaning: STILL_STORED,
    next: 'Rendere scrivibile la cartella del profilo e riprovare.',
  },
  'store-newer-version': {
    happened: 'Le licenze memorizzate sono state scritte da una versione più recente di questo programma.',
    meaning: STILL_STORED,
    next: 'Aggiornare questo programma.',
  },
  'store-of-another-user': {
    happened: 'Le licenze memorizzate appartengono a un altro utente di questo computer.',
    meaning: 'Non è cambiato nulla. Ogni utente ha le proprie licenze.',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'Il file in cui sono memorizzate le licenze è danneggiato.',
    meaning: 'Il file danneggiato viene conservato. Il prossimo avvio lo ripara dalla copia integra più recente.',
    next: 'Riprovare. Se accade di nuovo, importare ancora i file di licenza.',
  },
  'store-disk-error': {
    happened: 'Il disco segnala errori nella posizione in cui sono memorizzate le licenze.',
    meaning: 'Questo non ha cambiato nulla. Ciò che è memorizzato potrebbe non essere leggibile.',
    next: 'Far controllare il disco e conservare i file di licenza in un altro posto.',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
