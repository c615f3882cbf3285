// Machine-made translation, not reviewed by a native speaker.
import type { WindowMessages } from '../../messages.ts';

/** Texts of signing in, beside those of the prompt. */
export const signIn = {
  title: 'Accesso',
  'starting-title': 'Un momento',
  'starting-body': 'Si chiede al servizio dei diritti d’uso come accedere.',
  'time-left': 'Tempo rimasto: {left}',
  'no-page-opened': 'Non si è aperta nessuna pagina? Aprirla di nuovo, o copiare il link nel browser.',
  'not-completed-cancelled': 'È stato annullato. Non è cambiato nulla.',
  'not-completed-refused': 'La pagina di accesso lo ha rifiutato. Non è cambiato nulla. Riprovare con l’account della propria organizzazione.',
  'not-completed-timed-out': 'Nessuno ha eseguito l’accesso nella pagina entro cinque minuti. Non è cambiato nulla.',
  'not-completed-answer-wrong':
    'Ciò che è tornato dal browser non era una risposta a questo accesso, quindi non conta. Non è cambiato nulla. Se succede ancora, avvisare l’amministratore.',
  'refused-not-a-member-title': 'Qui non è ancora stato aggiunto il proprio account',
  'refused-not-a-member':
    'L’account è corretto, ma il servizio dei diritti d’uso non lo conosce come membro dell’organizzazione. Chiedere all’amministratore di aggiungerlo.',
  'refused-user-disabled-title': 'L’account è disattivato',
  'refused-user-disabled':
    'Il servizio dei diritti d’uso non accetta più accessi di questo account. Le licenze estratte continuano a funzionare. Chiedere all’amministratore.',
  'refused-sign-in-ended-title': 'L’accesso è terminato',
  'refused-sign-in-ended': 'È stato terminato presso il servizio dei diritti d’uso, o non è stato usato per troppo tempo. Accedere di nuovo.',
  'refused-other-title': 'Il servizio dei diritti d’uso ha rifiutato',
  'refused-other': 'Il motivo: {code}. Non è cambiato nulla. Inviare i dettagli all’amministratore.',
  'copied-opening': 'Non riesco ad accedere al servizio dei diritti d’uso {service}. Risponde: {code}.',
  'copied-please-add': 'Il mio account deve essere aggiunto alla nostra organizzazione.',
  'not-trusted-title': 'Questo computer non considera ancora attendibile il servizio',
  'not-trusted-body': 'La risposta è firmata da qualcuno per cui nessuno su questo computer ha garantito. Non è stato acquisito nulla.',
  'not-trusted-way-on':
    'L’unica via: il reparto IT conferma l’impronta per telefono con chi gestisce il servizio e aggiunge l’emittente su questo computer. Poi accedere di nuovo.',
  'it-opening': 'Sul computer {machine} nessuno può accedere al servizio dei diritti d’uso {service}: il suo emittente non è attendibile lì.',
  'it-confirm':
    'Se questo servizio deve essere attendibile: chiamare chi lo gestisce a un numero già noto e farsi leggere l’impronta. Solo se è la stessa, eseguire questo come amministratore:',
  'switch-meaning': 'Passando all’altro account, i diritti d’uso di {expected} su questo computer vengono sostituiti. Le licenze estratte restano.',
  'signed-in-as': '{account, select, absent {Accesso eseguito.} other {Accesso eseguito come {account}.}}',
  'test-result': 'Esito della prova',
} as const satisfies WindowMessages['sign-in'];
