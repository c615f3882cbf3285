import type { SignInErrorCode } from '../../errors/sign-in-error-code.ts';
import type { Explanation } from '../messages.ts';

/** What can be wrong with the entitlement service, and with signing in to it. */
export const signInErrors = {
  'service-not-reached': {
    happened:
      'Es kam keine Verbindung zum Berechtigungsdienst {service, select, absent {} other {unter {service} }}zustande{cause, select, unnamed {: Sein Name ist nicht bekannt} refused {: Dort antwortet nichts} proxy {: Der Proxy hat sie nicht durchgelassen} other {}}.',
    meaning: 'Hier gespeicherte Lizenzen und Berechtigungen gelten weiter.',
    next:
      'Versuchen Sie es später noch einmal. Wenn es so bleibt, fragen Sie Ihren Administrator, ob die Adresse {proxy, select, absent {stimmt} other {und der Proxy stimmen}}.',
  },
  'service-certificate': {
    happened:
      'Das Zertifikat von {service, select, absent {dem Berechtigungsdienst} other {{service}}} {cause, select, expired {ist abgelaufen} early {ist noch nicht gültig} selfsigned {ist nur von sich selbst signiert} unknown {kommt von niemandem, den dieser Computer kennt} misnamed {gilt für einen anderen Namen} other {konnte nicht geprüft werden}}.',
    meaning: 'Es wurde nichts dorthin gesendet. Hier gespeicherte Lizenzen und Berechtigungen gelten weiter.',
    next:
      '{cause, select, expired {Prüfen Sie das Datum dieses Computers, und sagen Sie es Ihrem Administrator.} early {Prüfen Sie das Datum dieses Computers, und sagen Sie es Ihrem Administrator.} other {Sagen Sie es Ihrem Administrator; umgehen Sie es nicht.}}',
  },
  'service-no-answer': {
    happened:
      '{service, select, absent {Der Berechtigungsdienst} other {{service}}} hat nicht rechtzeitig geantwortet.',
    meaning: 'Hier gespeicherte Lizenzen und Berechtigungen gelten weiter.',
    next:
      'Versuchen Sie es später noch einmal.',
  },
  'service-answer-wrong': {
    happened:
      'Was {service, select, absent {der Berechtigungsdienst} other {{service}}} geantwortet hat, ist nicht die Antwort eines Berechtigungsdienstes.',
    meaning: 'Sie zählt nicht; hier gespeicherte Lizenzen und Berechtigungen gelten weiter.',
    next:
      'Fragen Sie Ihren Administrator, ob die Adresse des Berechtigungsdienstes stimmt und ob er funktioniert.',
  },
  'service-refused': {
    happened:
      'Der Berechtigungsdienst hat abgelehnt{code, select, absent {} other { ({code})}}{message, select, absent {} other {: „{message}“}}.',
    meaning: 'Hier hat sich nichts geändert.',
    next:
      'Sagen Sie Ihrem Administrator, was er gemeldet hat.',
  },
  'not-a-member': {
    happened:
      '{account, select, absent {Dieses Konto} other {{account}}} ist dem Berechtigungsdienst nicht bekannt.',
    meaning: 'Die Anmeldung selbst hat geklappt, aber für dieses Konto gibt es keine Berechtigungen.',
    next:
      'Bitten Sie Ihren Administrator, es hinzuzufügen, oder melden Sie sich mit einem anderen Konto an.',
  },
  'user-disabled': {
    happened:
      'Der Berechtigungsdienst hat diesen Benutzer gesperrt.',
    meaning: 'Es kommen keine neuen Berechtigungen; ausgecheckte Lizenzen gelten weiter.',
    next:
      'Fragen Sie Ihren Administrator.',
  },
  'sign-in-needed': {
    happened:
      'Auf diesem Computer ist keine Anmeldung gespeichert.',
    meaning: 'Berechtigungen lassen sich nicht erneuern. Die hier gespeicherten gelten bis zu ihrem Ende, und ausgecheckte Lizenzen gelten weiter.',
    next:
      'Melden Sie sich an{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-ended': {
    happened:
      'Die Anmeldung ist beim Berechtigungsdienst beendet.',
    meaning: 'Berechtigungen lassen sich nicht erneuern. Die hier gespeicherten gelten bis zu ihrem Ende, und ausgecheckte Lizenzen gelten weiter.',
    next:
      'Melden Sie sich wieder an{program, select, absent {} other {: `{program} sign-in`}}.',
  },
  'sign-in-not-completed': {
    happened:
      '{cause, select, cancelled {Die Anmeldung wurde abgebrochen.} refused {Die Anmeldeseite hat die Anmeldung abgelehnt.} late {Innerhalb von fünf Minuten hat sich niemand angemeldet.} other {Was aus dem Browser zurückkam, gehört nicht zu dieser Anmeldung.}}',
    meaning: 'Es hat sich nichts geändert.',
    next:
      'Versuchen Sie es noch einmal.',
  },
  'policy-not-trusted': {
    happened:
      '{service, select, absent {Der Berechtigungsdienst} other {{service}}} signiert mit einem Zertifikat, dem dieser Computer nicht vertraut.',
    meaning: 'Seine Berechtigungen zählen hier nicht, und es hat sich nichts geändert.',
    next:
      'Ein Administrator dieses Computers muss den Dienst zu den vertrauten Ausstellern hinzufügen, nachdem er den Fingerabdruck verglichen hat{program, select, absent {} other {; `{program} service-url --trust-entry FILE` schreibt, was dazu nötig ist}}.',
  },
  'wrong-account': {
    happened:
      '{actual, select, absent {Jemand anderes} other {{actual}}} hat sich angemeldet, und die Berechtigungen hier gehören {expected, select, absent {einem anderen Benutzer} other {{expected}}}.',
    meaning: 'Es hat sich nichts geändert.',
    next:
      'Melden Sie sich als derselbe Benutzer an, oder wählen Sie den Wechsel{program, select, absent {} other {: `{program} sign-in --switch`}}.',
  },
  'service-address-wrong': {
    happened:
      '{address, select, absent {Das} other {„{address}“}} ist keine Adresse eines Berechtigungsdienstes.',
    meaning: 'Es hat sich nichts geändert.',
    next:
      'Geben Sie eine Adresse an, die mit https:// beginnt, ohne Benutzernamen und ohne etwas hinter dem Pfad.',
  },
} as const satisfies Record<SignInErrorCode, Explanation>;
