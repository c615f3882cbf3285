// Machine-made translation, not reviewed by a native speaker.
import type { WindowErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const NOT_CHANGED = 'Es wurde nichts geändert.';
const LICENSE_SAFE = 'Ihre Lizenz ist davon nicht betroffen.';

/** What can be wrong with what a window asks for. */
export const windowErrors = {
  'request-refused': {
    happened: 'Das Fenster hat etwas verlangt, was dieses Programm nicht tut.',
    meaning: NOT_CHANGED,
    next: 'Schließen Sie das Fenster, und starten Sie den Client erneut. Falls es wieder geschieht, informieren Sie Ihren Administrator.',
  },
  'not-in-this-host': {
    happened: 'Das ist in diesem Fenster nicht möglich.',
    meaning: NOT_CHANGED,
    next: 'Verwenden Sie einen der anderen Wege, die das Fenster zeigt.',
  },
  'path-not-absolute': {
    happened: 'Das sagt nicht, wo die Datei liegt.',
    meaning: NOT_CHANGED,
    next:
      'Geben Sie den ganzen Pfad ein, zum Beispiel /home/anna/lizenz.belic oder C:\\Users\\anna\\lizenz.belic. Er darf auch mit ~/ für Ihren Benutzerordner beginnen.',
  },
  'path-not-on-this-computer': {
    happened: 'Dieser Pfad führt zu einem anderen Computer oder zu etwas, das keine Datei ist.',
    meaning: 'Er wurde nicht angesehen, denn schon das Ansehen würde Sie dort anmelden. Es wurde nichts geändert.',
    next:
      'Kopieren Sie die Datei zuerst auf diesen Computer, und wählen Sie sie dann, oder geben Sie ihren Pfad ein. Ein Netzlaufwerk können Sie mit seinem Laufwerksbuchstaben angeben.',
  },
  'preview-gone': {
    happened: 'Diese Vorschau ist nicht mehr vorhanden.',
    meaning: 'Damit wurde jetzt nichts importiert.',
    next: 'Wählen Sie die Datei erneut.',
  },
  'application-not-registered': {
    happened: 'Diese Anwendung ist auf diesem Computer nicht registriert und kann daher nicht von hier gestartet werden.',
    meaning: LICENSE_SAFE,
    next: '{program, select, absent {Starten Sie die Anwendung selbst.} other {Starten Sie die Anwendung selbst, oder geben Sie ihren Befehl nach -- an.}}',
  },
  'application-not-started': {
    happened:
      '{command, select, absent {Die Anwendung} other {{command}}} konnte{folder, select, absent {} other { in {folder}}} nicht gestartet werden{errno, select, absent {} other { ({errno})}}.',
    meaning: LICENSE_SAFE,
    next:
      '{command, select, absent {Starten Sie die Anwendung selbst, oder bitten Sie Ihren Administrator zu prüfen, wie sie hier registriert ist.} other {Prüfen Sie, ob dieses Programm vorhanden ist und ob Sie es ausführen dürfen.}}',
  },
  'start-declined': {
    happened: 'Sie haben nicht fortgefahren, daher wurde die Anwendung nicht gestartet.',
    meaning: LICENSE_SAFE,
    next: 'Starten Sie sie erneut, wenn Sie fortfahren möchten.',
  },
  'settings-not-saved': {
    happened: 'Ihre Auswahl konnte nicht gespeichert werden{errno, select, absent {} other { ({errno})}}.',
    meaning: 'Sie gilt, bis Sie das Fenster schließen. Ihre Lizenzen sind davon nicht betroffen.',
    next: 'Schaffen Sie Platz auf dem Datenträger, oder sehen Sie unter „Diagnose“ nach.',
  },
  'prompt-unavailable': {
    happened: 'Die Anwendung braucht zuerst Ihre Antwort, und hier kann niemand gefragt werden.',
    meaning: 'Sie wurde nicht gestartet.',
    next: 'Führen Sie denselben Befehl in einem Terminal oder auf einem Desktop aus, ohne --json, oder importieren Sie eine Lizenzdatei.',
  },
  'connection-lost': {
    happened:
      '{interrupted, select, absent {Der Client wurde beendet, daher kann dieses Fenster nichts Neues zeigen.} other {Die Verbindung zum Client war unterbrochen, und dies blieb ohne Antwort.}}',
    meaning: 'Nichts ist verloren: Was bestätigt wurde, ist gespeichert.',
    next: '{interrupted, select, absent {Schließen Sie dieses Fenster, und starten Sie den Client erneut.} other {Sehen Sie nach, was jetzt angezeigt wird, und versuchen Sie es noch einmal.}}',
  },
} as const satisfies Record<WindowErrorCode, Explanation>;
